package org.notitia.platform.soap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.IOException;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import org.notitia.platform.Problem;

/** Converts problems to the SOAP fault that every operation declares. */
public final class Fault {
  private static final JAXBContext PROBLEM = context();

  private Fault() {}

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(Problem.class);
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The fault code of SOAP 1.1: Client if the message is wrong, Server if the server failed. */
  private static QName code(Problem problem) {
    return new QName(
        SOAPConstants.URI_NS_SOAP_ENVELOPE, problem.status < 500 ? "Client" : "Server");
  }

  static SOAPFaultException of(Problem problem) {
    try {
      var fault = SOAPFactory.newInstance().createFault(problem.title, code(problem));
      detail(fault, problem);
      return new SOAPFaultException(fault);
    } catch (SOAPException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void detail(SOAPFault fault, Problem problem) throws SOAPException {
    try {
      PROBLEM.createMarshaller().marshal(problem, new DOMResult(fault.addDetail()));
    } catch (JAXBException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Sends a fault before the SOAP runtime is called. The HTTP status is that of the problem, so
   * that clients can react to 401 and 429.
   */
  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    write(response, problem.status, code(problem), problem);
  }

  /** Sends a fault with a code of SOAP 1.1 and the HTTP status 500, as SOAP 1.1 requires. */
  static void send(HttpServletResponse response, String code, Problem problem) throws IOException {
    write(response, 500, new QName(SOAPConstants.URI_NS_SOAP_ENVELOPE, code), problem);
  }

  private static void write(HttpServletResponse response, int status, QName code, Problem problem)
      throws IOException {
    try {
      var message = MessageFactory.newInstance().createMessage();
      message.setProperty("jakarta.xml.soap.write-xml-declaration", "true");
      detail(message.getSOAPBody().addFault(code, problem.title), problem);
      response.setStatus(status);
      response.setContentType("text/xml;charset=utf-8");
      message.writeTo(response.getOutputStream());
    } catch (SOAPException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

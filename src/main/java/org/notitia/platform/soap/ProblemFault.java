package org.notitia.platform.soap;

import jakarta.xml.ws.WebFault;
import org.notitia.platform.Problem;
import org.notitia.platform.XmlNamespaces;

/** The fault that the WSDL declares: its detail is the same problem as over REST. */
@WebFault(name = "problem", targetNamespace = XmlNamespaces.PROBLEM)
public class ProblemFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem faultInfo;

  public ProblemFault(String message, Problem faultInfo) {
    super(message);
    this.faultInfo = faultInfo;
  }

  public Problem getFaultInfo() {
    return faultInfo;
  }
}

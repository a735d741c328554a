package org.notitia.platform.soap;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.sun.xml.txw2.TypedXmlWriter;
import com.sun.xml.ws.api.model.JavaMethod;
import com.sun.xml.ws.api.wsdl.writer.WSDLGenExtnContext;
import com.sun.xml.ws.api.wsdl.writer.WSDLGeneratorExtension;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import javax.xml.namespace.QName;

/** The documentation of a service or an operation in the WSDL. */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface WsdlDocumentation {

  String value();

  /** Writes the documentation into the WSDL; registered in META-INF/services. */
  class Writer extends WSDLGeneratorExtension {

    private static final QName DOCUMENTATION =
        new QName("http://schemas.xmlsoap.org/wsdl/", "documentation");

    private Class<?> endpoint;

    @Override
    public void start(WSDLGenExtnContext context) {
      endpoint = context.getEndpointClass();
    }

    @Override
    public void addPortTypeExtension(TypedXmlWriter portType) {
      write(portType, endpoint.getAnnotation(WsdlDocumentation.class));
    }

    @Override
    public void addOperationExtension(TypedXmlWriter operation, JavaMethod method) {
      write(operation, method.getMethod().getAnnotation(WsdlDocumentation.class));
    }

    private static void write(TypedXmlWriter parent, WsdlDocumentation documented) {
      if (documented != null) {
        parent._element(DOCUMENTATION, TypedXmlWriter.class)._pcdata(documented.value());
      }
    }
  }
}

package org.notitia.platform.soap;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.InstanceResolver;
import com.sun.xml.ws.api.server.InstanceResolverAnnotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Makes a {@code @WebService} class a CDI bean whose failures become {@link ProblemFault}s. */
@Stereotype
@ApplicationScoped
@FaultReporting
@InstanceResolverAnnotation(SoapEndpoint.FromCdi.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface SoapEndpoint {
  /** Looks up the endpoint in CDI once: the result is the proxy of an application-scoped bean. */
  final class FromCdi<T> extends InstanceResolver<T> {
    private final Class<T> type;
    private volatile T endpoint;

    public FromCdi(Class<T> type) {
      this.type = type;
    }

    @Override
    public T resolve(Packet request) {
      if (endpoint == null) {
        endpoint = CDI.current().select(type).get();
      }
      return endpoint;
    }
  }
}

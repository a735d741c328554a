package org.notitia.platform.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises requests to {@link Streaming} operations before JAX-RS routes them. */
@ApplicationScoped
public class StreamingOperations {
  @Inject BeanManager beans;

  private List<Operation> operations;

  private record Operation(String method, Pattern path, Streaming.Side side) {
    boolean matches(HttpServletRequest request) {
      return method.equals(request.getMethod()) && path.matcher(request.getRequestURI()).matches();
    }
  }

  /** Finds the marked methods of all resources. */
  @PostConstruct
  void find() {
    operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(type -> type.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(StreamingOperations::of)
            .toList();
  }

  /** Whether the request belongs to an operation that streams on either side. */
  boolean matches(HttpServletRequest request) {
    return operations.stream().anyMatch(one -> one.matches(request));
  }

  /** Whether the body of the request is a stream. */
  boolean hasRequestStream(HttpServletRequest request) {
    return operations.stream()
        .anyMatch(one -> one.side == Streaming.Side.REQUEST && one.matches(request));
  }

  private static Stream<Operation> of(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .filter(method -> method.isAnnotationPresent(Streaming.class))
        .map(
            method ->
                new Operation(
                    httpMethod(method),
                    path(resource, method),
                    method.getAnnotation(Streaming.class).value()));
  }

  private static String httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(one -> one != null)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(method + " has no HTTP method"))
        .value();
  }

  private static Pattern path(Class<?> resource, Method method) {
    var own = method.getAnnotation(Path.class);
    var template =
        "/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    return Pattern.compile(
        Arrays.stream(template.replaceAll("/+", "/").split("\\{[^}]+}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+", ".*", "")));
  }
}

package org.notitia.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The methods of the JAX-RS classes. */
final class Resources {
  private static final List<Method> METHODS = read();

  private Resources() {}

  static List<Method> methods() {
    return METHODS;
  }

  private static List<Method> read() {
    return new ClassFileImporter()
        .importPath(Path.of("target/classes")).stream()
            .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> httpMethod(method).isPresent())
            .toList();
  }

  static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(known -> known != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  static String path(Method method) {
    var own = method.getAnnotation(jakarta.ws.rs.Path.class);
    var whole =
        method.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class).value()
            + (own == null ? "" : "/" + own.value());
    return ("/" + whole).replaceAll("/+", "/");
  }
}

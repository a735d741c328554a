package org.notitia.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The methods of the JAX-RS classes, as the code has them, and the service methods they call. */
final class Resources {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final List<Method> METHODS = read();

  private Resources() {}

  static List<Method> methods() {
    return METHODS;
  }

  /** The method of an operation, which has the operation's id as its name. */
  static Method method(String operationId) {
    return METHODS.stream()
        .filter(method -> method.getName().equals(operationId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No resource method is called " + operationId));
  }

  private static List<Method> read() {
    return CLASSES.stream()
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

  /** The type of the request body, if the method reads one. */
  static Optional<Class<?>> body(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.getAnnotations().length == 0)
        .<Class<?>>map(java.lang.reflect.Parameter::getType)
        .findFirst();
  }

  /** The roles that the services allow which the method calls; empty if they ask for none. */
  static Set<String> roles(Method method) {
    var roles = new TreeSet<String>();
    services(method)
        .filter(service -> !service.isAnnotationPresent(PermitAll.class))
        .map(
            service ->
                service.isAnnotationPresent(RolesAllowed.class)
                    ? service.getAnnotation(RolesAllowed.class)
                    : service.getDeclaringClass().getAnnotation(RolesAllowed.class))
        .filter(allowed -> allowed != null)
        .forEach(allowed -> roles.addAll(List.of(allowed.value())));
    return roles;
  }

  /** Whether the method calls a service method with an annotation of that name. */
  static boolean callsAnnotated(Method method, String annotation) {
    return services(method)
        .flatMap(service -> Arrays.stream(service.getAnnotations()))
        .anyMatch(one -> one.annotationType().getSimpleName().equals(annotation));
  }

  /** Whether the method calls a method of that name, declared by that class. */
  static boolean calls(Method method, Class<?> owner, String name) {
    return calls(method)
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(owner)
                    && call.getTarget().getName().equals(name));
  }

  private static Stream<Method> services(Method method) {
    return calls(method)
        .filter(call -> call.getTargetOwner().getName().startsWith("org.notitia"))
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .map(JavaMethod::reflect);
  }

  private static Stream<JavaMethodCall> calls(Method method) {
    return CLASSES
        .get(method.getDeclaringClass())
        .getMethod(method.getName(), method.getParameterTypes())
        .getMethodCallsFromSelf()
        .stream();
  }
}

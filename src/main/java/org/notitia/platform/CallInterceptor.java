package org.notitia.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Interceptor of every service method (ejb-jar.xml). It finds the role that allows the call, and
 * converts unexpected exceptions to {@link ProblemException}: the container would log any other
 * exception with its message, which may contain personal data.
 */
public class CallInterceptor {
  private static final Map<Method, String[]> ALLOWED = new ConcurrentHashMap<>();

  @Inject Failures failures;

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    var call = Call.current();
    if (call != null && call.role == null && call.caller != null) {
      for (var role : ALLOWED.computeIfAbsent(invocation.getMethod(), CallInterceptor::allowed)) {
        if (call.caller.roles().contains(role)) {
          call.role = role;
          break;
        }
      }
    }
    try {
      return invocation.proceed();
    } catch (ProblemException | ConstraintViolationException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new ProblemException(failures.problem(failure));
    }
  }

  private static String[] allowed(Method method) {
    var roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null) {
      roles = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }
    return roles == null ? new String[0] : roles.value();
  }
}

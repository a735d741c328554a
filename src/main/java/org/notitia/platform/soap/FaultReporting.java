package org.notitia.platform.soap;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.notitia.platform.Call;
import org.notitia.platform.Failures;
import org.notitia.platform.Ids;
import org.notitia.platform.ProblemException;
import org.notitia.platform.web.EntryId;
import org.notitia.platform.web.SubjectId;

/**
 * Marks a SOAP endpoint: the call in progress gets the name of the operation, and every failure
 * becomes a {@link ProblemFault}.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface FaultReporting {
  /** The interceptor of the marked endpoints. */
  @Interceptor
  @FaultReporting
  @Priority(Interceptor.Priority.APPLICATION)
  class Reporter {
    @Inject Failures failures;

    @AroundInvoke
    Object report(InvocationContext invocation) throws Exception {
      name(Call.current(), invocation);
      try {
        checkAction(Call.current());
        return invocation.proceed();
      } catch (Exception failure) {
        throw Fault.of(failures.problem(failure));
      }
    }

    /**
     * Refuses a SOAPAction header that names another operation than the body: it is a mistake or an
     * attack. The body decides which operation is called.
     */
    private static void checkAction(Call call) {
      var action = call.soapAction == null ? "" : call.soapAction.replace("\"", "").strip();
      if (!action.isEmpty() && !action.contains(call.act)) {
        throw ProblemException.unreadable(
            "SOAPAction", "must be empty or name the operation in the body");
      }
    }

    private static void name(Call call, InvocationContext invocation) {
      call.act = invocation.getMethod().getName();
      var parameters = invocation.getMethod().getParameters();
      for (var i = 0; i < parameters.length; i++) {
        if (invocation.getParameters()[i] instanceof String id && Ids.is(id)) {
          if (parameters[i].isAnnotationPresent(SubjectId.class)) {
            call.subjectId = id;
          } else if (parameters[i].isAnnotationPresent(EntryId.class)) {
            call.entryId = id;
          }
        }
      }
    }
  }
}

package org.notitia.idempotency;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import org.notitia.audit.AuditTrail;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.json.Json;
import org.notitia.platform.persistence.StripedLock;

/**
 * Marks a creating call that its caller may repeat with the same {@code Idempotency-Key}: the
 * repetition returns the stored answer and creates nothing.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Idempotent {
  /** How long an answer is stored. */
  Duration KEPT = Duration.ofHours(24);

  /**
   * Stores the answer in the transaction of the call. A second call with the same key waits for the
   * first.
   */
  @Interceptor
  @Idempotent
  @Priority(Interceptor.Priority.APPLICATION)
  class IdempotencyInterceptor {
    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject AuditTrail trail;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
      var call = Call.current();
      if (call == null || call.idempotencyKey == null) {
        return invocation.proceed();
      }
      return once(invocation, call);
    }

    private Object once(InvocationContext invocation, Call call) throws Exception {
      var id = call.caller.name() + " " + call.idempotencyKey;
      em.find(StripedLock.class, StripedLock.of(id), LockModeType.PESSIMISTIC_WRITE);
      var answered = em.find(IdempotencyRecord.class, id);
      if (answered != null && answered.isSince(clock.instant().minus(KEPT))) {
        return again(answered, call, invocation.getMethod().getReturnType());
      }
      if (answered != null) {
        em.remove(answered);
        em.flush();
      }
      answered = new IdempotencyRecord(id, call.bodyDigest, clock.instant());
      em.persist(answered);
      em.flush();
      var answer = invocation.proceed();
      answered.with(Json.MAPPER.writeValueAsBytes(answer), call.subjectId);
      return answer;
    }

    private Object again(IdempotencyRecord answered, Call call, Class<?> type) throws IOException {
      if (!answered.isTo(call.bodyDigest)) {
        throw ProblemException.invalid(
            "Idempotency-Key", "was already used for a different request");
      }
      trail.record(answered.subjectId(), null);
      return Json.MAPPER.readValue(answered.answer(), type);
    }
  }
}

/**
 * Safe repetition of creating calls: the answer is stored under the caller's {@code
 * Idempotency-Key} for 24 hours, in the transaction of the call. The same key with the same body
 * gets the same answer; with another body it is refused.
 */
@Exports({IdempotencyLifecycle.class, Idempotent.class})
package org.notitia.idempotency;

import org.notitia.platform.module.Exports;

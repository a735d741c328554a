/**
 * What of the register is due for removal and when, as sets: read by retention, page by page and in
 * counts. Of one data subject or entry {@code register} itself answers.
 */
@Exports({DueItem.class, DueItems.class, RetentionCount.class, RetentionCounts.class})
package org.notitia.register.expiry;

import org.notitia.platform.module.Exports;

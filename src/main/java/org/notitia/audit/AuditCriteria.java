package org.notitia.audit;

import java.time.Instant;
import org.notitia.platform.validation.PageCursor;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/**
 * What an auditor looks for: all that is given must fit.
 *
 * @param from not before, in UTC
 * @param to before, in UTC
 * @param act an operation by its published name
 * @param after what the page before gave as {@code next}
 */
public record AuditCriteria(
    @PlausibleDate Instant from,
    @PlausibleDate Instant to,
    @Text(max = 100) String account,
    @Text(max = 40) String act,
    @Text(max = 36) String subject,
    @PageCursor String after) {}

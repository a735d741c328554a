package org.notitia.audit;

import java.time.Instant;
import org.notitia.platform.Plausible;
import org.notitia.platform.Position;
import org.notitia.platform.Text;

/**
 * What an auditor looks for: all that is given must fit.
 *
 * @param from not before, in UTC
 * @param to before, in UTC
 * @param act an operation by its published name
 * @param after what the page before gave as {@code next}
 */
public record AuditCriteria(
    @Plausible Instant from,
    @Plausible Instant to,
    @Text(max = 100) String account,
    @Text(max = 40) String act,
    @Text(max = 36) String subject,
    @Position String after) {}

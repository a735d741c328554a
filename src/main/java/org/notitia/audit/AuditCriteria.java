package org.notitia.audit;

import java.time.Instant;
import org.notitia.platform.validation.PageCursor;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/**
 * The search criteria for the audit trail; an entry must match all that are given.
 *
 * @param from the earliest time, inclusive, in UTC
 * @param to the latest time, exclusive, in UTC
 * @param account the name of the account that acted
 * @param act the operation id
 * @param subject the id of the data subject; entries of data subjects merged into it match too
 * @param after the value of {@code next} from the previous page
 */
public record AuditCriteria(
    @PlausibleDate Instant from,
    @PlausibleDate Instant to,
    @Text(max = 100) String account,
    @Text(max = 40) String act,
    @Text(max = 36) String subject,
    @PageCursor String after) {}

package org.notitia.audit;

import java.time.Instant;
import org.notitia.platform.Call;

/**
 * A row of the trail as it is read.
 *
 * @param recordedAt when, in UTC
 * @param account the name of the account that acted
 * @param role the role it acted in; absent if none allowed the act
 * @param act the operation, by its name in the OpenAPI document and the WSDL
 * @param subjectId the person, where the act was with one person's data
 * @param subjects with how many persons' data the act was
 */
public record AuditEntryView(
    String id,
    Instant recordedAt,
    String account,
    String role,
    String act,
    String subjectId,
    String entryId,
    String purpose,
    Call.Protocol protocol,
    AuditEntry.Outcome outcome,
    String address,
    int subjects) {}

package org.notitia.audit;

import java.time.Instant;
import org.notitia.platform.Call;

/**
 * An entry of the audit trail as auditors read it.
 *
 * @param recordedAt when the act was done or refused, in UTC
 * @param account the name of the account that acted
 * @param role the role in which the account acted; null if none of its roles allowed the act
 * @param act the operation id of the OpenAPI document or the WSDL
 * @param subjectId the data subject, if the act was on data of exactly one
 * @param address the network address of the client
 * @param subjects the number of data subjects whose data the act was on
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

package org.notitia.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/**
 * An account in responses to administrators; never with its password.
 *
 * @param outcome what this call did; null if it only read
 */
public record AccountView(
    String id,
    long version,
    String name,
    String personalName,
    List<String> roles,
    Account.State state,
    LocalDate undertakingOn,
    boolean mustChangePassword,
    String subjectId,
    Instant createdAt,
    Outcome outcome)
    implements Versioned {}

package org.notitia.subject;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What features know of a data subject besides the id.
 *
 * @param birthDate null if unknown
 */
public record SubjectSummary(String id, LocalDate birthDate, Instant recordedAt) {}

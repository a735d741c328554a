package org.notitia.publication;

import java.util.List;
import org.notitia.platform.Problem.Violation;

/**
 * The errors that prevent the publication of a draft.
 *
 * @param faults the errors, each with its place; empty if the draft can be published
 */
public record NoticeCheck(List<Violation> faults) {}

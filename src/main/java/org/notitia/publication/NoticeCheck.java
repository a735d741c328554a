package org.notitia.publication;

import java.util.List;
import org.notitia.platform.Problem.Violation;

/**
 * What stands in the way of publishing a draft.
 *
 * @param faults each by its place; none, and it can be published
 */
public record NoticeCheck(List<Violation> faults) {}

package org.notitia.publication;

import org.notitia.notice.Notice;

/**
 * A version was published; fired in that transaction.
 *
 * @param before the version before it
 * @param material whether data subjects must be notified (P43)
 */
public record NoticePublished(Notice before, Notice after, boolean material) {}

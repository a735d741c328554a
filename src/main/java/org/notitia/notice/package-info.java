/**
 * The privacy notice as data: purposes, categories, fields, sources, retention.
 *
 * <p>Rules read it here and nowhere else. Its first form is one document, version 1, that comes
 * with the server (P3 to P6, P8, P10, P11, P15).
 */
@Exports({
  Category.class,
  Channel.class,
  Field.class,
  Languages.class,
  LocalizedText.class,
  Means.class,
  Notice.class,
  NoticeConsistency.class,
  NoticeSchema.class,
  NoticeVersion.class,
  NoticeVersionView.class,
  Notices.class,
  Purpose.class,
  Source.class
})
package org.notitia.notice;

import org.notitia.platform.module.Exports;

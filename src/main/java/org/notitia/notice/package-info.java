/**
 * The privacy notice as data: purposes, categories, fields, sources, recipients and retention (P3
 * to P6, P8, P10, P11, P15).
 *
 * <p>All rules read the notice from {@link org.notitia.notice.Notices}. Version 1 is part of the
 * application. Officers draft, publish or withdraw further versions; a published version never
 * changes (P41). The sub-package {@code difference} compares two versions (P43).
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

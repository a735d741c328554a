/**
 * The privacy notice as data: purposes, categories, fields, sources, recipients and retention (P3
 * to P6, P8, P10, P11, P15).
 *
 * <p>All rules read the notice from {@link org.notitia.notice.Notices}. Version 1 is part of the
 * application. Officers draft, publish or withdraw further versions; a published version never
 * changes (P41). The sub-package {@code difference} compares two versions (P43).
 */
package org.notitia.notice;

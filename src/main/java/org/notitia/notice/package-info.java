/**
 * The privacy notice as data: purposes, categories, fields, sources, retention.
 *
 * <p>Rules read it here and nowhere else. Its first form is one document, version 1, that comes
 * with the server (P3 to P6, P8, P10, P11, P15).
 */
package org.notitia.notice;

/**
 * REST for every feature: strict JSON, typed parameters, problems, entity tags, pages.
 *
 * <p>Nothing here knows the address of a feature. A resource method says what is special about it:
 * {@link org.notitia.platform.rest.Streaming}, {@link org.notitia.platform.rest.Creates}, {@link
 * org.notitia.platform.web.SubjectId}, {@link org.notitia.platform.web.EntryId}.
 *
 * <p>Looks odd, is meant: Jackson reads and writes instead of the container's JSON-B, which accepts
 * unknown fields, duplicate keys and broken UTF-8, and cannot say which field was wrong.
 */
package org.notitia.platform.rest;

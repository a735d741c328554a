/**
 * REST infrastructure of all features: strict JSON, typed parameters, problems, entity tags, pages.
 *
 * <p>No class here knows the address of a feature. A resource method is marked by annotations:
 * {@link org.notitia.platform.rest.Streaming}, {@link org.notitia.platform.rest.Creates}, {@link
 * org.notitia.platform.web.SubjectId}, {@link org.notitia.platform.web.EntryId}.
 *
 * <p>Looks odd, is meant: Jackson reads and writes instead of the container's JSON-B, which accepts
 * unknown fields, duplicate keys and invalid UTF-8, and cannot name the field that is wrong.
 */
package org.notitia.platform.rest;

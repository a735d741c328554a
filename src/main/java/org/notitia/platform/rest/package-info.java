/**
 * REST as every feature speaks it: strict JSON, problems, entity tags, pages, one guard before all.
 *
 * <p>Jackson reads and writes instead of the container's JSON-B, which takes unknown fields,
 * duplicate keys and broken UTF-8 without a word and can't say which field was wrong.
 */
package org.notitia.platform.rest;

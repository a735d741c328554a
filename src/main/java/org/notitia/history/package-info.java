/**
 * The history of a data subject's data, field by field: value before and after, source, means,
 * account and time (P11, P15).
 *
 * <p>Looks odd, is meant: a change is computed on the JSON of both states. One rule serves every
 * field there is and will be.
 */
package org.notitia.history;

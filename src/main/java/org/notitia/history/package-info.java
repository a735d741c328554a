/**
 * The history of a data subject's data, field by field: value before and after, source, means,
 * account and time (P11, P15).
 *
 * <p>Looks odd, is meant: a change is computed on the JSON of both states. One rule serves every
 * field there is and will be.
 */
@Exports({FieldChange.class, FieldChangeView.class, FieldDifferences.class, Provenance.class})
package org.notitia.history;

import org.notitia.platform.module.Exports;

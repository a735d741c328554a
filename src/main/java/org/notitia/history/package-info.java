/**
 * The history of a data subject's data, field by field: old and new value, source, means, account
 * and time (P11, P15).
 *
 * <p>Looks odd, is meant: changes are computed on the JSON of both states. One rule covers all
 * fields, including fields added later.
 */
@Exports({FieldChange.class, FieldChangeView.class, FieldDifferences.class, Provenance.class})
package org.notitia.history;

import org.notitia.platform.module.Exports;

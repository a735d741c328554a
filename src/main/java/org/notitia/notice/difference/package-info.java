/**
 * Compares two versions of the notice: the differences, which of them are material (P43), and how
 * they are worded in English and German.
 *
 * <p>Looks odd, is meant: {@link org.notitia.notice.difference.Materiality} decides by the path and
 * the kind of a change, never by its texts.
 */
@Exports({Difference.class, MaterialChanges.class})
package org.notitia.notice.difference;

import org.notitia.platform.module.Exports;

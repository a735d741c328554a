/**
 * How two versions of the notice differ, which differences are material (P43), and how they read in
 * English and German.
 *
 * <p>Looks odd, is meant: {@link org.notitia.notice.difference.Materiality} decides by where in the
 * document something changed and how, never by its texts.
 */
@Exports({Difference.class, MaterialChanges.class})
package org.notitia.notice.difference;

import org.notitia.platform.module.Exports;

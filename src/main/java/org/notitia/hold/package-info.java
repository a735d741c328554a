/**
 * Legal holds: an officer keeps data that retention would delete, on a named legal ground and until
 * a last day (P26).
 *
 * <p>Looks odd, is meant: placing a hold locks the data subject first, and so does each batch that
 * deletes. Data that an officer was shown as held is therefore never deleted a moment later.
 */
@Exports({ActiveHolds.class, HoldGround.class, HoldReleased.class})
package org.notitia.hold;

import org.notitia.platform.module.Exports;

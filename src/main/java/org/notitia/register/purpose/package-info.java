/**
 * Purpose limitation (P2): what a call may read and write for the purpose it names. A scope only
 * answers; what it leaves out is reported to the caller by a call of its own.
 */
@Exports({PurposeLimitation.class, PurposeScope.class})
package org.notitia.register.purpose;

import org.notitia.platform.module.Exports;

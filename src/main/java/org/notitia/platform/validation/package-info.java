/**
 * Constraints on what comes in: texts without payment card numbers (P24), plausible dates, page
 * cursors.
 */
package org.notitia.platform.validation;

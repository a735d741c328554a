/** Bean Validation constraints: texts without payment card numbers (P24), dates, page cursors. */
package org.notitia.platform.validation;

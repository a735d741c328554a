/** What persons allowed, took back, forbade and objected to, and whether they may be reached. */
package org.notitia.consent;

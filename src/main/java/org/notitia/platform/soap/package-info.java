/**
 * SOAP as every feature speaks it: guarded, checked against its schema, documented, with one fault.
 */
package org.notitia.platform.soap;

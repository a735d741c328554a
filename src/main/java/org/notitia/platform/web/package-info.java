/**
 * HTTP filters before JAX-RS and the SOAP runtime: security headers, the size limit of bodies, the
 * start of the call in progress, problems where no framework answers.
 *
 * <p>Looks odd, is meant: all filters are declared in web.xml and not annotated, because only
 * web.xml orders them. The filters of a protocol begin the call, and every filter below them can
 * rely on it.
 */
package org.notitia.platform.web;

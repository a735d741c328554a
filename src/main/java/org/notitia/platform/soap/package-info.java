/**
 * SOAP infrastructure of all features: validation of messages against the schema, one fault type,
 * documentation in the WSDL. A feature adds a service with {@code @SoapEndpoint} and an address in
 * sun-jaxws.xml.
 */
package org.notitia.platform.soap;

/**
 * SOAP for every feature: messages that are checked against their schema, one fault, descriptions
 * with documentation. A feature adds a service by {@code @SoapEndpoint} and an address in
 * sun-jaxws.xml.
 */
package org.notitia.platform.soap;

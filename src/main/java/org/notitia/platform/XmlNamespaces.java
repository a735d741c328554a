package org.notitia.platform;

/** The XML namespaces; a new version of one is a new line here. */
public interface XmlNamespaces {
  String PROBLEM = "urn:notitia:problem:v1";
  String REGISTER = "urn:notitia:register:v1";
}

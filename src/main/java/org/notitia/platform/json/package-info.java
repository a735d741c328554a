/** Strict reading and writing of JSON, and the problems for JSON errors. */
package org.notitia.platform.json;

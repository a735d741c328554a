/** JSON: one strict mapper, and the problems that it reports. */
package org.notitia.platform.json;

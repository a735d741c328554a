/** Pages from templates, and PDFs from pages. */
package org.notitia.platform.render;

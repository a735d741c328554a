/** Page templates, and PDF rendering of pages. */
package org.notitia.platform.render;

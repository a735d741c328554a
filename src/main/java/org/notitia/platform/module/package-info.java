/** What a package says about itself; the tests of the architecture read it. */
package org.notitia.platform.module;

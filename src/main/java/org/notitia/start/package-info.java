/**
 * How the server comes up: checks what it stands on, brings the database to this build, makes the
 * first account or the demonstration, says where it answers. Or says in one line why not, and ends.
 */
package org.notitia.start;

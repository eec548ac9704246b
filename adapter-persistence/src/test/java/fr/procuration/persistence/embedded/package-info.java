/** A real PostgreSQL that needs no installation: for the tests, and for the service on a developer's machine. */
@NullMarked
package fr.procuration.persistence.embedded;

import org.jspecify.annotations.NullMarked;

/** The driven ports in memory: the reference that passes every contract, for tests that need no database. */
@NullMarked
package fr.procuration.port.memory;

import org.jspecify.annotations.NullMarked;

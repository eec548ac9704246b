/** The driven ports in memory: the reference that passes every contract, for tests and demonstrations. */
@NullMarked
package fr.procuration.port.memory;

import org.jspecify.annotations.NullMarked;

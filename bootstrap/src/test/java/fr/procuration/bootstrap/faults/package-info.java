/** Faults that happen, on real processes: what is answered meanwhile, what is kept, and how soon it works again. */
@NullMarked
package fr.procuration.bootstrap.faults;

import org.jspecify.annotations.NullMarked;

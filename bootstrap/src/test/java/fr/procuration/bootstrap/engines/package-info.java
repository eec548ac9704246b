/** The main flows in several browser engines, by what each of them speaks. */
@NullMarked
package fr.procuration.bootstrap.engines;

import org.jspecify.annotations.NullMarked;

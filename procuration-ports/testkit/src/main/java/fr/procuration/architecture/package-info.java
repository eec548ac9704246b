/** The rules that keep the hexagon whole, for this repository and for whoever plugs an adapter into it. */
@NullMarked
package fr.procuration.architecture;

import org.jspecify.annotations.NullMarked;

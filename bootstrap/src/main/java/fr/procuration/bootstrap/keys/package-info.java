/** The keys of this instance: what the web seals with, and what operators see of them. */
@NullMarked
package fr.procuration.bootstrap.keys;

import org.jspecify.annotations.NullMarked;

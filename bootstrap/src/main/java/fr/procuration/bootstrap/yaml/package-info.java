/** Files that operators write: everything that is wrong with one is told at once, at its place. */
@NullMarked
package fr.procuration.bootstrap.yaml;

import org.jspecify.annotations.NullMarked;

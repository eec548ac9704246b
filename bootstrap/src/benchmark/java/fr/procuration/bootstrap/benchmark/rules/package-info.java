/** How long the rules take by themselves, and what they allocate. */
@NullMarked
package fr.procuration.bootstrap.benchmark.rules;

import org.jspecify.annotations.NullMarked;

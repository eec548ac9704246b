/** What is added to the production jar to measure what the server can do at most. */
@NullMarked
package fr.procuration.bootstrap.benchmark.still;

import org.jspecify.annotations.NullMarked;

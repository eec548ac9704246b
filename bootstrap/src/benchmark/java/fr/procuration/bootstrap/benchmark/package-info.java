/** What is measured instead of tested: {@code ./mvnw -Pbenchmark verify}. */
@NullMarked
package fr.procuration.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;

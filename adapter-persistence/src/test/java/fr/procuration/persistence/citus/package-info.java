/** What holds on a Citus cluster only; without one, these tests are skipped and say so. */
@NullMarked
package fr.procuration.persistence.citus;

import org.jspecify.annotations.NullMarked;

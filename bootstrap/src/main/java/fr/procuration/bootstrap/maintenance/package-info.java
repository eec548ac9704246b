/** What operators do with the service's jar besides running it: keysets, change of keys, purge. */
@NullMarked
package fr.procuration.bootstrap.maintenance;

import org.jspecify.annotations.NullMarked;

/** Whether an instance may be sent requests. */
@NullMarked
package fr.procuration.bootstrap.health;

import org.jspecify.annotations.NullMarked;

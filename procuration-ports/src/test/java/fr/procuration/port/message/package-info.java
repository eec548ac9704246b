/** Messages and addresses. */
@NullMarked
package fr.procuration.port.message;

import org.jspecify.annotations.NullMarked;

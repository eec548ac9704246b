/** Which sessions of the service are open, and which are over: what every adapter that signs people in shares with the store. */
@NullMarked
package fr.procuration.port.session;

import org.jspecify.annotations.NullMarked;

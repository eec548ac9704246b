/** Which sessions of the service are open, which are over, and the pages that answered their forms: what every adapter that signs people in shares with the store. */
@NullMarked
package fr.procuration.port.session;

import org.jspecify.annotations.NullMarked;

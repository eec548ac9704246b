/** The pages on which a mandant takes, moves and cancels appointments (guide, use case 1, and "Vos rendez-vous"). */
@NullMarked
package fr.procuration.web.pages.appointment;

import org.jspecify.annotations.NullMarked;

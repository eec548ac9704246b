/** What a mandant sees of their own: procurations, consultations, sessions. */
@NullMarked
package fr.procuration.web.pages.own;

import org.jspecify.annotations.NullMarked;

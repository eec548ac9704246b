/** A page that answers a form is shown at an address of its own: back, forward and reload send nothing again. */
@NullMarked
package fr.procuration.web.pages.answer;

import org.jspecify.annotations.NullMarked;

/** The screens of the mandant: rendered on the server, complete without JavaScript. */
@NullMarked
package fr.procuration.web.pages;

import org.jspecify.annotations.NullMarked;

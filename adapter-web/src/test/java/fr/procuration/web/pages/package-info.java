/** The pages without a browser: what forms are refused, what sessions still open. */
@NullMarked
package fr.procuration.web.pages;

import org.jspecify.annotations.NullMarked;

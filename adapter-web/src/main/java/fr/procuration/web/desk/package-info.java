/** The pages of the agent at the desk: look-up, comparison of the identity document, reception. */
@NullMarked
package fr.procuration.web.desk;

import org.jspecify.annotations.NullMarked;

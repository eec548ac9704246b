/** The procuration: who gives it to whom, for how long, and what refuses it. */
@NullMarked
package fr.procuration.domain;

import org.jspecify.annotations.NullMarked;

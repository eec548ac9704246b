/** Answers about satisfaction. */
@NullMarked
package fr.procuration.persistence.satisfaction;

import org.jspecify.annotations.NullMarked;

/** What mandants are told, and how they are reached. */
@NullMarked
package fr.procuration.persistence.message;

import org.jspecify.annotations.NullMarked;

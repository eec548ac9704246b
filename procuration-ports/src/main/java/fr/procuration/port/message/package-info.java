/** What the mandant is told, and how they are reached. */
@NullMarked
package fr.procuration.port.message;

import org.jspecify.annotations.NullMarked;

/** What operators watch in the database. */
@NullMarked
package fr.procuration.persistence.operations;

import org.jspecify.annotations.NullMarked;

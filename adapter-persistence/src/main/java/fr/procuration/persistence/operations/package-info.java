/** What operators watch in the database: its clock, whether it takes writes, what was last done, what grows. */
@NullMarked
package fr.procuration.persistence.operations;

import org.jspecify.annotations.NullMarked;

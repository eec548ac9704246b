/** The store, the journal and its feed, consultations and limits on PostgreSQL. */
@NullMarked
package fr.procuration.persistence;

import org.jspecify.annotations.NullMarked;

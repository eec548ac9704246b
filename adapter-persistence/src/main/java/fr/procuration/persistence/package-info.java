/** The store, the journal and its feed, traces and limits on PostgreSQL. */
@NullMarked
package fr.procuration.persistence;

import org.jspecify.annotations.NullMarked;

package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one row that knows the last position given. */
@MappedEntity("journal_head")
record JournalHeadRow(@Id boolean singleton, long position) {}

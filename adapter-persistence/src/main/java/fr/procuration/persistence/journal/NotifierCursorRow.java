package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table of cursors. */
@MappedEntity("notifier_cursor")
record NotifierCursorRow(@Id String notifier, long position) {}

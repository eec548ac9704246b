package fr.procuration.persistence.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table of cursors. */
@MappedEntity(value = "notifier_cursor", escape = false)
record NotifierCursorRow(@Id String notifier, long position) {}

package fr.procuration.persistence.appointment;

import io.micronaut.core.annotation.Introspected;

/** How the mandant of an appointment is called. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record NameRow(byte[] nameData) {}

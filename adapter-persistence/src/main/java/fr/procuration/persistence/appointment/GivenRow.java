package fr.procuration.persistence.appointment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A place of a slot that is given. */
@Introspected
record GivenRow(Instant startsAt, Instant endsAt, int place) {}

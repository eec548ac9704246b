package fr.procuration.port.message;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.appointment.Appointment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a mandant, as they read it on their page.
 *
 * @param id its name, the same at every attempt
 * @param kind what it is about
 * @param procuration of which procuration, null for a code or an appointment
 * @param appointment the appointment as it was when this happened, null for every other kind
 * @param at when what it tells of happened; of a reminder, when it is due
 * @param reason why the procuration ended, null for every other kind
 * @param site at which desk it happened, null if at none
 * @param state what became of it
 * @param settledAt since when, null while it waits
 */
public record Message(
        UUID id,
        MessageKind kind,
        @Nullable ProcurationId procuration,
        @Nullable Appointment appointment,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String site,
        MessageState state,
        @Nullable Instant settledAt) {}

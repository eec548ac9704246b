package fr.procuration.port.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param kind what it is about
 * @param at when what it tells of happened; of a reminder, when it is due
 * @param dueAt before which instant it is not sent
 * @param validUntil from which instant on it is not sent any more, null if it always is
 */
public record PlannedMessage(
        MessageKind kind,
        Instant at,
        Instant dueAt,
        @Nullable Instant validUntil) {}

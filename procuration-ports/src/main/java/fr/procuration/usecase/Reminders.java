package fr.procuration.usecase;

import fr.procuration.domain.Paris;
import fr.procuration.domain.Validity;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When a mandant is reminded that a procuration ends: in Paris, on the third day before its last, from 9:00 to midnight. */
final class Reminders {

    private static final int DAYS_BEFORE = 3;
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private Reminders() {}

    /** Nothing for a procuration that was given later than that. */
    static Optional<PlannedMessage> of(Validity validity) {
        LocalDate day = validity.lastDay().minusDays(DAYS_BEFORE);
        Instant due = day.atTime(HOUR).atZone(Paris.ZONE).toInstant();
        return due.isAfter(validity.from())
                ? Optional.of(new PlannedMessage(MessageKind.RAPPEL, due, due, Paris.endOf(day)))
                : Optional.empty();
    }
}

package fr.procuration.persistence.chain;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The procurations of which this instance knows that they have ended, for as long as they could still run: those whose end
 * it recorded, and those of the checkpoints it mirrored. Whoever undoes an end in the database does not undo it here.
 */
@Singleton
public final class KnownEnds {

    /** A month at most, and a day for clocks and time zones. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(32);

    private final ConcurrentSkipListMap<LocalDate, UuidSet> days = new ConcurrentSkipListMap<>();

    /** Adds the end of a procuration. */
    public void add(UUID procuration, Instant at) {
        days.computeIfAbsent(day(at), day -> new UuidSet()).add(procuration);
    }

    /** Whether a procuration is known to have ended. */
    public boolean contains(UUID procuration) {
        for (UuidSet day : days.values()) {
            if (day.contains(procuration)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what ended at an instant could still run otherwise. */
    static boolean matters(Instant at, Instant now) {
        return at.isAfter(now.minus(LONGEST_VALIDITY));
    }

    /** Forgets those that could not run any more anyway. */
    void forgetBefore(Instant now) {
        days.headMap(day(now.minus(LONGEST_VALIDITY))).clear();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

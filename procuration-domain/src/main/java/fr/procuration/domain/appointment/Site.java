package fr.procuration.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reception desk at which appointments can be taken.
 *
 * @param id as the accounts of its agents call it, from 1 to 100 characters
 * @param name what people call it
 * @param address where it is, in one line
 * @param zone the zone of its clock
 * @param hours when it is open
 * @param desks how many appointments it takes at once, at least 1
 * @param length how long an appointment lasts, whole minutes
 * @param motifs what appointments can be about, at least one
 */
public record Site(
        String id,
        String name,
        String address,
        ZoneId zone,
        OpeningHours hours,
        int desks,
        Duration length,
        List<Motif> motifs) {

    private static final int LONGEST = 100;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST_DESKS = 1000;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_APPOINTMENT = Duration.ofHours(4);

    /**
     * A site.
     *
     * @throws IllegalArgumentException if a text is blank or too long, there is no desk or no motif, the same motif twice, or the length
     *     is no whole number of minutes from 5 to 240
     */
    public Site {
        checkText("id", id);
        checkText("name", name);
        checkText("address", address);
        if (desks < 1 || desks > MOST_DESKS) {
            throw new IllegalArgumentException("desks: 1 to " + MOST_DESKS);
        }
        if (length.compareTo(SHORTEST) < 0
                || length.compareTo(LONGEST_APPOINTMENT) > 0
                || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
            throw new IllegalArgumentException("length: whole minutes from 5 to 240");
        }
        motifs = List.copyOf(motifs);
        if (motifs.isEmpty() || motifs.stream().map(Motif::code).distinct().count() < motifs.size()) {
            throw new IllegalArgumentException("motifs: at least one, each once");
        }
    }

    private static void checkText(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(field + ": 1 to " + LONGEST + " characters");
        }
    }

    /**
     * The slots of a day: one after the other from each opening on, as many as end before the desk closes. What the clock skips or repeats
     * there is neither opened nor closed twice: every slot lasts its length, and lies in the hours by the clock on the wall.
     *
     * @param day a day of the site
     * @return its slots in growing order
     */
    public List<Slot> slotsOn(LocalDate day) {
        return hours.on(day).stream().flatMap(span -> slots(day, span)).toList();
    }

    private Stream<Slot> slots(LocalDate day, OpeningHours.Span span) {
        Instant closing = earliest(day.atTime(span.to()));
        List<Slot> slots = new ArrayList<>();
        Instant start = latest(day.atTime(span.from()));
        for (Instant end = start.plus(length); !end.isAfter(closing); end = start.plus(length)) {
            slots.add(new Slot(start, end));
            start = end;
        }
        return slots.stream();
    }

    /** The last instant at which the clock shows it; if it never does, the instant at which the clock skips it. */
    private Instant latest(LocalDateTime time) {
        ZoneOffsetTransition skipped = skipped(time);
        return skipped == null ? time.atZone(zone).withLaterOffsetAtOverlap().toInstant() : skipped.getInstant();
    }

    private Instant earliest(LocalDateTime time) {
        ZoneOffsetTransition skipped = skipped(time);
        return skipped == null ? time.atZone(zone).withEarlierOffsetAtOverlap().toInstant() : skipped.getInstant();
    }

    private @Nullable ZoneOffsetTransition skipped(LocalDateTime time) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap() ? transition : null;
    }

    /**
     * The slot that begins at an instant.
     *
     * @param start any instant
     * @return the slot, or nothing if none begins then
     */
    public Optional<Slot> slotAt(Instant start) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            return Optional.empty();
        }
        return slotsOn(dayOf(start)).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst();
    }

    /**
     * The day on which an instant falls at this site.
     *
     * @param instant any instant
     * @return its day
     */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * The beginning of a day at this site.
     *
     * @param day a day
     * @return its first instant
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * One of its motifs.
     *
     * @param code the code of a motif
     * @return the motif, or nothing if the site does not offer it
     */
    public Optional<Motif> motif(String code) {
        return motifs.stream().filter(motif -> motif.code().equals(code)).findFirst();
    }
}

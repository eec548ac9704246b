package fr.procuration.persistence.appointment;

import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.appointment.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What places that are given leave of a site. Those of slots as they were before its hours changed count for all slots that they overlap. */
final class FreeSlots {

    private static final Duration LONGEST = Duration.ofHours(4);

    private final Site site;
    private final NavigableMap<Instant, List<GivenRow>> given = new TreeMap<>();

    FreeSlots(Site site, List<GivenRow> given) {
        this.site = site;
        given.forEach(place -> this.given
                .computeIfAbsent(place.startsAt(), start -> new ArrayList<>())
                .add(place));
    }

    List<FreeSlot> between(Instant from, Instant until) {
        return Stream.iterate(
                        site.dayOf(from), day -> !site.startOf(day).isAfter(until), (LocalDate day) -> day.plusDays(1))
                .flatMap(day -> site.slotsOn(day).stream())
                .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(until))
                .filter(slot -> left(slot) > 0)
                .map(slot -> new FreeSlot(slot, left(slot)))
                .toList();
    }

    private int left(Slot slot) {
        long taken = given.subMap(slot.start().minus(LONGEST), slot.end()).values().stream()
                .flatMap(Collection::stream)
                .filter(row -> row.endsAt().isAfter(slot.start()))
                .flatMapToInt(GivenRow::numbers)
                .distinct()
                .count();
        return site.desks() - (int) taken;
    }
}

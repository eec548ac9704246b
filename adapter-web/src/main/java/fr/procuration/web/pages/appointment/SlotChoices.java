package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Paris;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.web.pages.appointment.SlotChoice.Day;
import fr.procuration.web.pages.appointment.SlotChoice.Hour;
import fr.procuration.web.pages.frame.SiteHours;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the free hours of a week. */
@Singleton
public final class SlotChoices {

    private static final String FIELD = "creneau";
    private static final int WEEK = 7;

    private final ViewSites sites;
    private final ClockProvider clock;

    SlotChoices(ViewSites sites, ClockProvider clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** The site of a topic, which offers its motif. */
    public Site site(Topic topic) {
        Site site = sites.sites().stream()
                .filter(each -> each.id().equals(topic.site()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownSite()));
        if (site.motif(topic.motif()).isEmpty()) {
            throw new RefusedException(new Refusal.UnknownMotif());
        }
        return site;
    }

    /** Whether a slot can be taken, as far as is known. */
    public boolean isFree(Topic topic, Instant start) {
        LocalDate day = site(topic).dayOf(start);
        return sites.freeSlots(topic.site(), topic.motif(), day, day).stream()
                .anyMatch(free -> free.slot().start().equals(start));
    }

    /**
     * The week of a day; without one, that of the hour chosen before, or else the first that has a free hour.
     *
     * @param next hours to propose in place of the one chosen
     */
    public SlotChoice week(Topic topic, @Nullable LocalDate day, @Nullable Instant chosen, List<Instant> next) {
        Site site = site(topic);
        LocalDate today = site.dayOf(clock.getClock().instant());
        LocalDate last = today.plusDays(Appointment.DAYS_AHEAD);
        LocalDate asked = Optional.ofNullable(day)
                .or(() -> Optional.ofNullable(chosen).map(site::dayOf))
                .or(() -> first(topic, site, today, last))
                .orElse(today);
        LocalDate monday = monday(asked.isBefore(today) ? today : asked.isAfter(last) ? last : asked);
        AtomicInteger count = new AtomicInteger();
        List<Hour> proposed = next.stream()
                .map(each -> hour(count, each, SiteHours.moment(each, site.zone()), null))
                .toList();
        return new SlotChoice(
                site.name(),
                site.address(),
                site.zone().equals(Paris.ZONE) ? "" : SiteHours.place(site.zone()),
                proposed,
                days(topic, site, monday, chosen, count),
                monday.toString(),
                monday.isAfter(today) ? monday.minusDays(WEEK).toString() : null,
                monday.plusDays(WEEK).isAfter(last)
                        ? null
                        : monday.plusDays(WEEK).toString());
    }

    private Optional<LocalDate> first(Topic topic, Site site, LocalDate today, LocalDate last) {
        return sites.freeSlots(topic.site(), topic.motif(), today, last).stream()
                .findFirst()
                .map(free -> site.dayOf(free.slot().start()));
    }

    private List<Day> days(Topic topic, Site site, LocalDate monday, @Nullable Instant chosen, AtomicInteger count) {
        return sites.freeSlots(topic.site(), topic.motif(), monday, monday.plusDays(WEEK - 1)).stream()
                .map(FreeSlot::slot)
                .map(slot -> slot.start())
                .collect(Collectors.groupingBy(site::dayOf, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(
                        SiteHours.day(day.getKey()),
                        day.getValue().stream()
                                .map(start -> hour(count, start, SiteHours.hour(start, site.zone()), chosen))
                                .toList()))
                .toList();
    }

    private static Hour hour(AtomicInteger count, Instant start, String label, @Nullable Instant chosen) {
        int position = count.getAndIncrement();
        return new Hour(position == 0 ? FIELD : FIELD + "-" + position, start.toString(), label, start.equals(chosen));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

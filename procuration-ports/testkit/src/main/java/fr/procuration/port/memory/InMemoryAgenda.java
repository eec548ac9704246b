package fr.procuration.port.memory;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Change;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.appointment.Slot;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Appointments under one lock; a place is held by every appointment that was not cancelled. */
public final class InMemoryAgenda implements Agenda {

    private static final Comparator<Booking> BY_START =
            Comparator.comparing(booking -> booking.appointment().slot().start());

    private final List<Site> sites = new CopyOnWriteArrayList<>();
    private final InMemoryProcurations procurations;
    private final InMemoryMessages messages;
    private final Map<AppointmentId, Booking> bookings = new LinkedHashMap<>();
    private final Map<Request, Appointment> answers = new HashMap<>();
    private final List<AppointmentEvent> told = new ArrayList<>();
    private long events;

    /**
     * No appointments yet.
     *
     * @param sites at which some can be taken
     * @param procurations the store that records receptions, and the feed
     * @param messages where the mandant is told
     */
    public InMemoryAgenda(List<Site> sites, InMemoryProcurations procurations, InMemoryMessages messages) {
        this.sites.addAll(sites);
        this.procurations = procurations;
        this.messages = messages;
    }

    @Override
    public List<Site> sites() {
        return List.copyOf(sites);
    }

    /**
     * Takes a site away.
     *
     * @param site which
     */
    public void close(Site site) {
        sites.remove(site);
    }

    @Override
    public synchronized List<FreeSlot> freeSlots(Site site, Instant from, Instant until) {
        LocalDate last = site.dayOf(until);
        return site.dayOf(from)
                .datesUntil(last.plusDays(1))
                .flatMap(day -> site.slotsOn(day).stream())
                .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(until))
                .flatMap(slot -> free(site, slot))
                .toList();
    }

    private Stream<FreeSlot> free(Site site, Slot slot) {
        int left = left(site, slot);
        return left > 0 ? Stream.of(new FreeSlot(slot, left)) : Stream.empty();
    }

    private int left(Site site, Slot slot) {
        long taken = bookings.values().stream()
                .map(Booking::appointment)
                .filter(each -> each.site().equals(site.id()) && each.state() != AppointmentState.ANNULE)
                .filter(each -> each.slot().start().isBefore(slot.end())
                        && slot.start().isBefore(each.slot().end()))
                .count();
        return site.desks() - (int) taken;
    }

    @Override
    public synchronized AppointmentOutcome take(
            Appointee of, Site site, PlannedChange taken, @Nullable IdempotencyKey key) {
        Appointment wanted = taken.change().appointment();
        if (key != null && answers.containsKey(new Request(of.nir(), key))) {
            return new AppointmentOutcome.Answered();
        }
        Optional<Appointment> open = of(of.nir()).stream()
                .filter(each -> each.motif().equals(wanted.motif()) && each.isToComeAt(wanted.takenAt()))
                .findFirst();
        if (open.isPresent()) {
            return new AppointmentOutcome.Open(open.get());
        }
        if (left(site, wanted.slot()) < 1) {
            return new AppointmentOutcome.Full();
        }
        if (key != null) {
            answers.put(new Request(of.nir(), key), wanted);
        }
        write(new Booking(wanted, of), taken);
        return new AppointmentOutcome.Recorded();
    }

    @Override
    public synchronized AppointmentOutcome move(Site site, PlannedChange moved) {
        Appointment next = moved.change().appointment();
        if (!isNext(next)) {
            return new AppointmentOutcome.Outdated();
        }
        Booking before = requireNonNull(bookings.remove(next.id()));
        if (left(site, next.slot()) < 1) {
            bookings.put(next.id(), before);
            return new AppointmentOutcome.Full();
        }
        write(new Booking(next, before.of()), moved);
        return new AppointmentOutcome.Recorded();
    }

    @Override
    public synchronized boolean record(PlannedChange change) {
        Appointment next = change.change().appointment();
        if (!isNext(next)) {
            return false;
        }
        write(new Booking(next, requireNonNull(bookings.get(next.id())).of()), change);
        return true;
    }

    @Override
    public synchronized boolean honour(PlannedChange closing, Change reception) {
        return isNext(closing.change().appointment()) && procurations.record(reception) && record(closing);
    }

    private boolean isNext(Appointment next) {
        Booking before = bookings.get(next.id());
        return before != null && before.appointment().revision() == next.revision() - 1;
    }

    private void write(Booking booking, PlannedChange change) {
        bookings.put(booking.appointment().id(), booking);
        told.add(change.change().event());
        procurations.tell(change.change().event(), booking.of().nir());
        messages.add(booking, ++events, change.change().event(), change.messages());
    }

    @Override
    public synchronized Optional<Booking> find(AppointmentId id) {
        return Optional.ofNullable(bookings.get(id));
    }

    @Override
    public synchronized List<Appointment> of(Nir mandant) {
        return bookings.values().stream()
                .filter(booking -> booking.of().nir().equals(mandant))
                .sorted(BY_START.reversed())
                .map(Booking::appointment)
                .toList();
    }

    @Override
    public synchronized List<Booking> on(Site site, Instant from, Instant until) {
        return bookings.values().stream()
                .filter(booking -> booking.appointment().site().equals(site.id()))
                .filter(booking -> booking.appointment().state() != AppointmentState.ANNULE)
                .filter(booking -> isBetween(booking.appointment().slot().start(), from, until))
                .sorted(BY_START.thenComparing(booking -> booking.appointment().takenAt()))
                .toList();
    }

    private static boolean isBetween(Instant start, Instant from, Instant until) {
        return !start.isBefore(from) && start.isBefore(until);
    }

    @Override
    public synchronized Optional<Appointment> answerTo(Nir mandant, IdempotencyKey key) {
        return Optional.ofNullable(answers.get(new Request(mandant, key)));
    }

    @Override
    public synchronized List<Booking> representedOf(JournalEntry entry) {
        List<Booking> found = new ArrayList<>();
        procurations
                .byId(entry.event().procuration())
                .map(procuration -> procuration.mandant().nir())
                .ifPresent(mandant -> bookings.values().stream()
                        .filter(booking -> booking.of().nir().equals(mandant))
                        .filter(booking -> booking.appointment().represented()
                                && wasRepresented(
                                        booking.appointment(), entry.event().at())
                                && booking.appointment()
                                        .isToComeAt(entry.event().at()))
                        .forEach(found::add));
        return found;
    }

    private boolean wasRepresented(Appointment appointment, Instant at) {
        return told.stream()
                .filter(event -> event.appointment().id().equals(appointment.id())
                        && !event.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .filter(event -> event.appointment().represented())
                .isPresent();
    }

    private record Request(Nir mandant, IdempotencyKey key) {}
}

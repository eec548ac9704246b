package fr.procuration.domain.appointment;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An appointment at a site. It says nothing of whose it is: {@link Appointee} does.
 *
 * @param id its name
 * @param site at which site
 * @param slot when
 * @param motif the code of what it is about
 * @param represented whether the mandataire will come in the mandant's place
 * @param state what became of it
 * @param sequence how often it was moved or cancelled: the SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4)
 * @param revision how many changes were recorded, its taking included: from 1
 * @param takenBy on whose word it was taken
 * @param takenAt when it was taken
 */
public record Appointment(
        AppointmentId id,
        String site,
        Slot slot,
        String motif,
        boolean represented,
        AppointmentState state,
        int sequence,
        int revision,
        Requester takenBy,
        Instant takenAt) {

    /** How long before its start an appointment can be taken, moved or cancelled at the latest. */
    public static final Duration NOTICE = Duration.ofHours(2);

    /** How many days before it an appointment can be taken at the earliest. */
    public static final int DAYS_AHEAD = 60;

    /** How long after its start somebody who has not come is absent. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    /**
     * An appointment.
     *
     * @throws IllegalArgumentException if the revision is below 1 or the sequence below 0
     */
    public Appointment {
        if (revision < 1 || sequence < 0) {
            throw new IllegalArgumentException("revision: from 1; sequence: from 0");
        }
    }

    /**
     * Takes an appointment.
     *
     * @param id the name it will have
     * @param site where
     * @param start the start of its slot
     * @param motif what it is about
     * @param represented whether the mandataire will come
     * @param by who takes it
     * @param now the instant of the decision
     * @return the appointment and its event
     * @throws RefusedException if the site has no such motif, or no such slot that can be taken now
     */
    public static AppointmentChange take(
            AppointmentId id, Site site, Instant start, String motif, boolean represented, Actor by, Instant now) {
        if (site.motif(motif).isEmpty()) {
            throw new RefusedException(new Refusal.UnknownMotif());
        }
        Appointment taken = new Appointment(
                id,
                site.id(),
                offered(site, start, now),
                motif,
                represented,
                AppointmentState.PRIS,
                0,
                1,
                by.requester(),
                now);
        return AppointmentChange.of(new AppointmentEvent(AppointmentEvent.Kind.PRIS, taken, now, by));
    }

    /**
     * Whether a slot can be taken at an instant, if it has a place: from two hours to sixty days ahead.
     *
     * @param site its site
     * @param slot the slot
     * @param now the instant
     * @return true if it is neither too near nor too far
     */
    public static boolean isOffered(Site site, Slot slot, Instant now) {
        LocalDate last = site.dayOf(now).plusDays(DAYS_AHEAD);
        return !slot.start().isBefore(now.plus(NOTICE))
                && !site.dayOf(slot.start()).isAfter(last);
    }

    private static Slot offered(Site site, Instant start, Instant now) {
        return site.slotAt(start)
                .filter(slot -> isOffered(site, slot, now))
                .orElseThrow(() -> new RefusedException(new Refusal.NoSuchSlot()));
    }

    /**
     * Moves it to another slot of its site.
     *
     * @param where its site
     * @param start the start of the other slot
     * @param by who moves it
     * @param now the instant of the decision
     * @return the appointment moved and its event, or nothing if it is there already
     * @throws RefusedException if it is not open any more, begins too soon, or there is no such slot that can be taken now
     */
    public Optional<AppointmentChange> move(Site where, Instant start, Actor by, Instant now) {
        checkOpen();
        if (start.equals(slot.start())) {
            return Optional.empty();
        }
        checkChangeable(now);
        return Optional.of(changed(
                AppointmentEvent.Kind.DEPLACE, offered(where, start, now), represented, state, sequence + 1, by, now));
    }

    /**
     * Cancels it.
     *
     * @param by who cancels it
     * @param now the instant of the decision
     * @return the appointment cancelled and its event, or nothing if it was cancelled before
     * @throws RefusedException if it is not open any more, or begins too soon
     */
    public Optional<AppointmentChange> cancel(Actor by, Instant now) {
        if (state == AppointmentState.ANNULE) {
            return Optional.empty();
        }
        checkOpen();
        checkChangeable(now);
        return Optional.of(changed(
                AppointmentEvent.Kind.ANNULE, slot, represented, AppointmentState.ANNULE, sequence + 1, by, now));
    }

    /**
     * Records the call before the visit.
     *
     * @param byMandataire whether the mandataire will come, as was said
     * @param by the agent who called
     * @param now the instant of the call
     * @return the appointment confirmed and its event, or nothing if the same was recorded before
     * @throws RefusedException if it is not open any more, or its slot is over
     */
    public Optional<AppointmentChange> call(boolean byMandataire, Actor by, Instant now) {
        checkToCome(now);
        return state == AppointmentState.CONFIRME && byMandataire == represented
                ? Optional.empty()
                : Optional.of(changed(
                        AppointmentEvent.Kind.CONFIRME,
                        slot,
                        byMandataire,
                        AppointmentState.CONFIRME,
                        sequence,
                        by,
                        now));
    }

    /**
     * Says who will come.
     *
     * @param byMandataire whether the mandataire will
     * @param by who says it
     * @param now the instant of the decision
     * @return the appointment changed and its event, or nothing if that was said before
     * @throws RefusedException if it is not open any more, or its slot is over
     */
    public Optional<AppointmentChange> represent(boolean byMandataire, Actor by, Instant now) {
        checkToCome(now);
        return byMandataire == represented
                ? Optional.empty()
                : Optional.of(
                        changed(AppointmentEvent.Kind.REPRESENTATION, slot, byMandataire, state, sequence, by, now));
    }

    /**
     * Begins the visit.
     *
     * @param where its site
     * @param by the agent who receives
     * @param now the instant of the reception
     * @return the appointment closed and its event, or nothing if the visit has begun before
     * @throws RefusedException if it is not open any more, or of another day
     */
    public Optional<AppointmentChange> honour(Site where, Actor by, Instant now) {
        if (state == AppointmentState.HONORE) {
            return Optional.empty();
        }
        checkOpen();
        if (!where.dayOf(now).equals(where.dayOf(slot.start()))) {
            throw new RefusedException(new Refusal.AppointmentOfAnotherDay());
        }
        return Optional.of(
                changed(AppointmentEvent.Kind.HONORE, slot, represented, AppointmentState.HONORE, sequence, by, now));
    }

    /**
     * Records that nobody came.
     *
     * @param by the agent who waited
     * @param now the instant of the decision
     * @return the appointment closed and its event, or nothing if that was recorded before
     * @throws RefusedException if it is not open any more, or began less than half an hour ago
     */
    public Optional<AppointmentChange> miss(Actor by, Instant now) {
        if (state == AppointmentState.ABSENT) {
            return Optional.empty();
        }
        checkOpen();
        if (now.isBefore(slot.start().plus(PATIENCE))) {
            throw new RefusedException(new Refusal.NotYetAbsent());
        }
        return Optional.of(
                changed(AppointmentEvent.Kind.ABSENT, slot, represented, AppointmentState.ABSENT, sequence, by, now));
    }

    /**
     * Whether the mandant, or an agent, can still move or cancel it.
     *
     * @param now the present
     * @return true while it is open, until two hours before its start
     */
    public boolean isChangeableAt(Instant now) {
        return state.isOpen() && !now.isAfter(slot.start().minus(NOTICE));
    }

    /**
     * Whether it is still to come.
     *
     * @param now the present
     * @return true while it is open and its slot is not over
     */
    public boolean isToComeAt(Instant now) {
        return state.isOpen() && !slot.isOverAt(now);
    }

    private void checkOpen() {
        if (!state.isOpen()) {
            throw new RefusedException(new Refusal.AppointmentClosed());
        }
    }

    private void checkToCome(Instant now) {
        if (!isToComeAt(now)) {
            throw new RefusedException(new Refusal.AppointmentClosed());
        }
    }

    private void checkChangeable(Instant now) {
        if (!isChangeableAt(now)) {
            throw new RefusedException(new Refusal.TooLateToChange());
        }
    }

    private AppointmentChange changed(
            AppointmentEvent.Kind kind,
            Slot at,
            boolean byMandataire,
            AppointmentState became,
            int times,
            Actor by,
            Instant now) {
        Appointment next =
                new Appointment(id, site, at, motif, byMandataire, became, times, revision + 1, takenBy, takenAt);
        return AppointmentChange.of(new AppointmentEvent(kind, next, now, by));
    }
}

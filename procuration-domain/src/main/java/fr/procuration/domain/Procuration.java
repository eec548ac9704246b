package fr.procuration.domain;

import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.document.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The power a mandant gives to a mandataire to act for them at the reception desk, for one month.
 *
 * @param id its name
 * @param number its rank among the procurations of the mandant: 1, 2, 3…
 * @param mandant who gave it
 * @param mandataire who received it
 * @param canal where it was given
 * @param validity from when to when it counts
 * @param end how it ended before its month was over, null if it did not
 */
public record Procuration(
        ProcurationId id,
        int number,
        Mandant mandant,
        Mandataire mandataire,
        Canal canal,
        Validity validity,
        @Nullable End end) {

    /**
     * A procuration that was decided before.
     *
     * @throws IllegalArgumentException if the number is below 1, the end outside the validity, or an expiration
     */
    public Procuration {
        if (number < 1) {
            throw new IllegalArgumentException("number: starts at 1");
        }
        if (end != null && (end.at().isBefore(validity.from()) || validity.isOverAt(end.at()))) {
            throw new IllegalArgumentException("end: outside the validity");
        }
        if (end != null && end.reason() == EndReason.EXPIRATION) {
            throw new IllegalArgumentException("end: an expiration is computed");
        }
    }

    /**
     * Decides whether a mandant may give a procuration. What is declared is checked first, then that none is running.
     *
     * @param id the name it will have
     * @param declaration what the mandant declares
     * @param latest the latest procuration of this mandant, null if they never gave one
     * @param now the instant of the decision
     * @return the procuration, in force at once, and its event
     * @throws RefusedException with the first {@link Refusal} that applies
     */
    public static Change grant(ProcurationId id, Declaration declaration, @Nullable Procuration latest, Instant now) {
        Instant at = latest == null ? now : latest.nextFrom(now);
        Refusal.ofDeclaration(declaration, Paris.dayOf(at)).ifPresent(RefusedException::raise);
        if (latest != null && latest.stateAt(latest.notBeforeItsChanges(now)) == State.EN_COURS) {
            throw new RefusedException(new Refusal.AlreadyRunning(latest.validity.lastDay()));
        }
        int number = latest == null ? 1 : latest.number + 1;
        Validity month = Validity.oneMonthFrom(at);
        Procuration granted = new Procuration(
                id, number, declaration.mandant(), declaration.mandataire(), declaration.canal(), month, null);
        return new Change(granted, new ProcurationEvent.Granted(id, granted.mandataire, granted.canal, month));
    }

    /**
     * Takes the procuration back, from now on; one that has not begun is taken back at its first instant, and never counts.
     *
     * @param now the instant of the revocation
     * @return the procuration revoked and its event, or nothing if it ended before: there is one end
     * @throws RefusedException with {@link Refusal.Expired} if its month is over
     */
    public Optional<Change> revoke(Instant now) {
        if (stateAt(notBeforeItsChanges(now)) == State.EXPIREE) {
            throw new RefusedException(new Refusal.Expired(validity.lastDay()));
        }
        return ended(EndReason.REVOCATION, null, now);
    }

    /**
     * Ends the procuration for a reason that an agent records, from now on; one that has not begun ends at its first instant, and
     * never counts.
     *
     * @param reason why: {@link EndReason#RENONCIATION}, or one that {@linkplain EndReason#comesFromTheFile() comes from the file}
     * @param agent who records it
     * @param now the instant of the end
     * @return the procuration ended and its event, or nothing if it ended before or its month is over: there is one end
     * @throws IllegalArgumentException for any other reason
     */
    public Optional<Change> end(EndReason reason, Agent agent, Instant now) {
        return ended(reason, agent, now);
    }

    private Optional<Change> ended(EndReason reason, @Nullable Agent agent, Instant now) {
        Instant at = notBeforeItsChanges(now);
        ProcurationEvent.Ended event = new ProcurationEvent.Ended(id, at, reason, agent);
        if (stateAt(at) != State.EN_COURS) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                new Procuration(id, number, mandant, mandataire, canal, validity, new End(at, reason)), event));
    }

    /**
     * Receives the mandataire at a desk, if their identity document agrees with what was declared.
     *
     * @param match the comparison of their document with {@link #mandataire()}
     * @param agent who receives them
     * @param visit which visit: the same visit is received once
     * @param now the instant of the reception, at which the procuration runs
     * @return the procuration as it is and the event of the reception, or nothing if the document does not agree in
     *     every field
     * @throws IllegalArgumentException if the procuration does not count at that instant
     */
    public Optional<Change> receive(IdentityMatch match, Agent agent, VisitId visit, Instant now) {
        if (!countsAt(now)) {
            throw new IllegalArgumentException("now: the procuration does not count");
        }
        ProcurationEvent received = new ProcurationEvent.Received(id, notBeforeItsChanges(now), agent, visit);
        return match.overall() == Match.CONFORME ? Optional.of(new Change(this, received)) : Optional.empty();
    }

    /**
     * Tells that somebody was at the desk in the place of the mandataire: their document did not agree.
     *
     * @param match the comparison of their document with {@link #mandataire()}
     * @param agent who compared
     * @param visit the comparison
     * @param now the instant of the comparison
     * @return the procuration as it is and the event, or nothing unless the document is {@link Match#DIFFERENT}
     */
    public Optional<Change> mismatch(IdentityMatch match, Agent agent, VisitId visit, Instant now) {
        ProcurationEvent event = new ProcurationEvent.Mismatched(id, notBeforeItsChanges(now), agent, visit);
        return match.overall() == Match.DIFFERENT ? Optional.of(new Change(this, event)) : Optional.empty();
    }

    /**
     * What the procuration is worth at an instant, as far as is known today: from its end on, revoked or ended; from the
     * end of the validity on, expired; before, running.
     *
     * @param instant the instant asked about, past or future
     * @return its state then
     */
    public State stateAt(Instant instant) {
        if (end != null && !instant.isBefore(end.at())) {
            return end.reason() == EndReason.REVOCATION ? State.REVOQUEE : State.TERMINEE;
        }
        return validity.isOverAt(instant) ? State.EXPIREE : State.EN_COURS;
    }

    /**
     * How it has ended at an instant, as far as is known today.
     *
     * @param instant the instant asked about, past or future
     * @return the end that was recorded, or the expiration; nothing if it runs then
     */
    public Optional<End> endAt(Instant instant) {
        return endIn(stateAt(instant));
    }

    /**
     * How it ended, of which the state is known.
     *
     * @param state its state, as {@link #stateAt} gave it
     * @return the end that was recorded, or the expiration; nothing if it runs
     */
    public Optional<End> endIn(State state) {
        return switch (state) {
            case EN_COURS -> Optional.empty();
            case REVOQUEE, TERMINEE -> Optional.ofNullable(end);
            case EXPIREE -> Optional.of(new End(validity.until(), EndReason.EXPIRATION));
        };
    }

    /**
     * {@return whether the mandataire may represent: from the first instant on, as far as clocks agree on it, to the end}
     *
     * @param now what the clock says
     */
    public boolean countsAt(Instant now) {
        return !validity.from().isAfter(ClockSkew.latest(now)) && stateAt(notBeforeItsChanges(now)) == State.EN_COURS;
    }

    /**
     * The present, as this procuration sees it: a server whose clock is late must not find running what another has ended.
     *
     * @param now what the clock says
     * @return now, or the instant of the last recorded change if that is later
     */
    public Instant notBeforeItsChanges(Instant now) {
        Instant changed = end == null ? validity.from() : end.at();
        return now.isBefore(changed) ? changed : now;
    }

    /** {@return the last day on which it can be used, in Paris} */
    public LocalDate lastDay() {
        return validity.lastDay();
    }

    /** When the next one begins: what a clock that was far ahead has recorded puts nothing off. */
    private Instant nextFrom(Instant now) {
        Instant changed = notBeforeItsChanges(now);
        return changed.isAfter(ClockSkew.latest(now)) ? now : changed;
    }
}

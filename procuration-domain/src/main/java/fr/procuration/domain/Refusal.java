package fr.procuration.domain;

import fr.procuration.domain.identity.BirthDateDefect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why the rules refuse what somebody asks. A refusal carries what the person must be told, and nobody's identity. */
public sealed interface Refusal {

    /**
     * The date of birth declared cannot be that of the mandataire.
     *
     * @param defect what is wrong with it
     */
    record ImplausibleBirthDate(BirthDateDefect defect) implements Refusal {}

    /** The mandataire is not 18 on the day of the grant. */
    record Underage() implements Refusal {}

    /** The mandataire declared is the mandant. */
    record Oneself() implements Refusal {}

    /** The mandant does not certify that what is declared is exact. */
    record NotCertified() implements Refusal {}

    /** The procuration would begin on another day than the mandant has certified. */
    record OtherDays() implements Refusal {}

    /**
     * A mandant has at most one procuration running.
     *
     * @param until the last day of the one that runs
     */
    record AlreadyRunning(LocalDate until) implements Refusal {}

    /**
     * The month is over: there is nothing left to revoke.
     *
     * @param since the last day on which it could be used
     */
    record Expired(LocalDate since) implements Refusal {}

    /**
     * A caisse was told of the death or the guardianship of the mandant: no procuration can be given for their number until that is
     * lifted. Which of them it was is not told.
     */
    record GrantBlocked() implements Refusal {}

    /** The mandant has no such procuration; whether somebody else has is not told. */
    record Unknown() implements Refusal {}

    /** The idempotency key was used before, for another request. */
    record KeyReused() implements Refusal {}

    /**
     * The agent, or all agents of the desk together, have asked too often of late.
     *
     * @param delay after how long they can ask again, more than zero
     */
    record TooManyLookUps(Duration delay) implements Refusal {

        /**
         * What to tell whoever has to wait.
         *
         * @return the delay in seconds, rounded up, so that nobody comes back too early
         */
        public long seconds() {
            return delay.plusNanos(999_999_999).toSeconds();
        }
    }

    /** There is no site of that name at which appointments can be taken. */
    record UnknownSite() implements Refusal {}

    /** The site offers no appointment about that. */
    record UnknownMotif() implements Refusal {}

    /** The caller has no such appointment; whether somebody else has is not told. */
    record UnknownAppointment() implements Refusal {}

    /** No slot begins then that can be taken now: outside of the hours, too near or too far. */
    record NoSuchSlot() implements Refusal {}

    /**
     * All places of the slot are taken.
     *
     * @param next when the next free slots of the site begin, three at most
     */
    record SlotTaken(List<Instant> next) implements Refusal {

        /** A refusal. */
        public SlotTaken {
            next = List.copyOf(next);
        }
    }

    /**
     * A mandant has at most one open appointment for a motif.
     *
     * @param start when the open one begins
     */
    record AppointmentOpen(Instant start) implements Refusal {}

    /** The appointment begins too soon to be moved or cancelled. */
    record TooLateToChange() implements Refusal {}

    /** The visit has begun, nobody came, it was cancelled, or its time is over: nothing can become of the appointment any more. */
    record AppointmentClosed() implements Refusal {}

    /** The appointment is of another day than today. */
    record AppointmentOfAnotherDay() implements Refusal {}

    /** Whoever has not come has half an hour yet. */
    record NotYetAbsent() implements Refusal {}

    /** The mandataire takes an appointment for the mandant only while a procuration runs. */
    record NoProcurationRunning() implements Refusal {}

    /** Agents see the appointments of their own site only. */
    record OtherSite() implements Refusal {}

    /**
     * What was scanned at the desk is no receipt of this service.
     *
     * @param defect why
     */
    record UnverifiedReceipt(ReceiptDefect defect) implements Refusal {}

    /** The reader of the feed says that it has seen an event that was never given. */
    record UnknownEvent() implements Refusal {}

    /**
     * Looks for what is wrong with a declaration in itself, whatever the mandant gave before.
     *
     * @param declaration what the mandant declares
     * @param today the day of the declaration, in Paris
     * @return the first refusal: the date of birth, the age, oneself, the certification
     */
    static Optional<Refusal> ofDeclaration(Declaration declaration, LocalDate today) {
        Mandataire mandataire = declaration.mandataire();
        Optional<BirthDateDefect> defect =
                BirthDateDefect.of(mandataire.identite().dateNaissance(), today);
        if (defect.isPresent()) {
            return defect.map(ImplausibleBirthDate::new);
        }
        if (!mandataire.isAdultOn(today)) {
            return Optional.of(new Underage());
        }
        if (mandataire.is(declaration.mandant())) {
            return Optional.of(new Oneself());
        }
        return declaration.certified() ? Optional.empty() : Optional.of(new NotCertified());
    }
}

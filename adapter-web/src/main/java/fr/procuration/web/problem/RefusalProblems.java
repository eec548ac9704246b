package fr.procuration.web.problem;

import fr.procuration.domain.Paris;
import fr.procuration.domain.Refusal;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.FormMessages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells of what the rules refuse. */
@Singleton
final class RefusalProblems {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private final FormMessages messages;

    RefusalProblems(FormMessages messages) {
        this.messages = messages;
    }

    Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ImplausibleBirthDate implausible -> birthDate(TypedText.codeOf(implausible.defect()));
            case Refusal.Underage underage -> underage();
            case Refusal.Oneself oneself -> onField(ProblemKind.ONESELF, "mandataire");
            case Refusal.NotCertified notCertified -> onField(ProblemKind.NOT_CERTIFIED, "certifie");
            case Refusal.OtherDays otherDays -> ProblemKind.OTHER_DAYS.problem();
            case Refusal.AlreadyRunning running -> running(running.until());
            case Refusal.Expired expired -> ProblemKind.EXPIRED.problem();
            case Refusal.GrantBlocked blocked -> ProblemKind.GRANT_BLOCKED.problem();
            case Refusal.Unknown unknown -> ProblemKind.UNKNOWN_PROCURATION.problem();
            case Refusal.KeyReused keyReused -> onField(ProblemKind.KEY_REUSED, "Idempotency-Key");
            case Refusal.TooManyLookUps tooMany -> later(ProblemKind.TOO_MANY_LOOK_UPS, tooMany.seconds());
            case Refusal.UnknownSite unknown -> ProblemKind.UNKNOWN_SITE.problem();
            case Refusal.UnknownMotif unknown ->
                ProblemKind.INVALID_FORM.problem().with(List.of(field("motif", "motif-inconnu")));
            case Refusal.UnknownAppointment unknown -> ProblemKind.UNKNOWN_APPOINTMENT.problem();
            case Refusal.NoSuchSlot none ->
                ProblemKind.INVALID_FORM.problem().with(List.of(field("debut", "creneau-inconnu")));
            case Refusal.SlotTaken taken ->
                ProblemKind.SLOT_TAKEN
                        .problem()
                        .next(taken.next().stream()
                                .map(RefusalProblems::inParis)
                                .toList());
            case Refusal.AppointmentOpen open ->
                ProblemKind.APPOINTMENT_OPEN.problem().next(List.of(inParis(open.start())));
            case Refusal.TooLateToChange late -> ProblemKind.TOO_LATE_TO_CHANGE.problem();
            case Refusal.AppointmentClosed closed -> ProblemKind.APPOINTMENT_CLOSED.problem();
            case Refusal.AppointmentOfAnotherDay other -> ProblemKind.APPOINTMENT_OF_ANOTHER_DAY.problem();
            case Refusal.NotYetAbsent early -> ProblemKind.NOT_YET_ABSENT.problem();
            case Refusal.NoProcurationRunning none -> ProblemKind.NO_PROCURATION_RUNNING.problem();
            case Refusal.OtherSite other -> ProblemKind.OTHER_SITE.problem();
            case Refusal.UnverifiedReceipt unverified ->
                ProblemKind.of(unverified.defect()).problem();
            case Refusal.UnknownEvent unknown ->
                ProblemKind.UNKNOWN_EVENT
                        .problem()
                        .with(List.of(new FieldError(
                                "lastEventId",
                                "evenement-inconnu",
                                "Aucun événement de ce flux n’a cet identifiant.")));
        };
    }

    private Problem underage() {
        Problem problem = onField(ProblemKind.UNDERAGE, "mandataire.dateNaissance");
        return problem.with(problem.detail() + " " + messages.of(problem.code()));
    }

    /** What is the fault of one field alone. */
    private Problem onField(ProblemKind kind, String name) {
        return kind.problem().with(List.of(field(name, kind.code())));
    }

    private Problem birthDate(String code) {
        return ProblemKind.INVALID_FORM
                .problem()
                .with(List.of(new FieldError("mandataire.dateNaissance", code, messages.of(code))));
    }

    private FieldError field(String name, String code) {
        return new FieldError(name, code, messages.of(code));
    }

    private static OffsetDateTime inParis(Instant instant) {
        return instant.atZone(Paris.ZONE).toOffsetDateTime();
    }

    /** What can be asked again, and when. */
    static Problem later(ProblemKind kind, long seconds) {
        Problem problem = kind.problem();
        return problem.with(
                problem.detail() + " Réessayez dans " + seconds + (seconds == 1 ? " seconde." : " secondes."));
    }

    private static Problem running(LocalDate until) {
        return ProblemKind.ALREADY_RUNNING
                .problem()
                .with("Vous avez actuellement une procuration en cours. Elle est valable jusqu’au " + DAY.format(until)
                        + ".")
                .until(until);
    }
}

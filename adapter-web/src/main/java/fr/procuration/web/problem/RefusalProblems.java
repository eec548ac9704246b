package fr.procuration.web.problem;

import fr.procuration.domain.Refusal;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.FormMessages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
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
            case Refusal.Oneself oneself -> ProblemKind.ONESELF.problem();
            case Refusal.NotCertified notCertified -> ProblemKind.NOT_CERTIFIED.problem();
            case Refusal.OtherDays otherDays -> ProblemKind.OTHER_DAYS.problem();
            case Refusal.AlreadyRunning running -> running(running.until());
            case Refusal.Expired expired -> ProblemKind.EXPIRED.problem();
            case Refusal.GrantBlocked blocked -> ProblemKind.GRANT_BLOCKED.problem();
            case Refusal.Unknown unknown -> ProblemKind.UNKNOWN_PROCURATION.problem();
            case Refusal.KeyReused keyReused -> ProblemKind.KEY_REUSED.problem();
            case Refusal.TooManyLookUps tooMany -> later(ProblemKind.TOO_MANY_LOOK_UPS, tooMany.seconds());
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
        Problem problem = ProblemKind.UNDERAGE.problem();
        return problem.with(problem.detail() + " " + messages.of(problem.code()));
    }

    private Problem birthDate(String code) {
        return ProblemKind.INVALID_FORM
                .problem()
                .with(List.of(new FieldError("mandataire.dateNaissance", code, messages.of(code))));
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

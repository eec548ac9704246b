package fr.procuration.web.desk;

import fr.procuration.domain.Refusal;
import java.util.Optional;

/** Says to an agent why something is not done with an appointment. */
public final class AppointmentRefusals {

    private AppointmentRefusals() {}

    /** Nothing for any other refusal. */
    public static Optional<VerdictBox> of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AppointmentOfAnotherDay other ->
                said(
                        "Ce rendez-vous n’est pas d’aujourd’hui",
                        "Il ne peut commencer, ou être reçu, que le jour prévu.");
            case Refusal.AppointmentClosed closed ->
                said(
                        "Ce rendez-vous est clos",
                        "Il a eu lieu, a été annulé, ou son heure est passée\u00a0: il ne peut plus changer.");
            case Refusal.TooLateToChange late ->
                said("Trop proche", "Un rendez-vous se déplace ou s’annule jusqu’à deux heures avant son début.");
            case Refusal.NotYetAbsent early ->
                said("Pas encore absent(e)", "Une absence s’enregistre trente minutes après le début du rendez-vous.");
            case Refusal.NoProcurationRunning none ->
                said(
                        "Aucune procuration en cours",
                        "Le mandataire ne peut pas prendre ce rendez-vous\u00a0: seul l’assuré le peut. Ne donnez aucune"
                                + " information sur le dossier.");
            default -> Optional.empty();
        };
    }

    private static Optional<VerdictBox> said(String title, String advice) {
        return Optional.of(VerdictBox.of(Tone.NOTE, title, "Rien n’a été enregistré. " + advice));
    }
}

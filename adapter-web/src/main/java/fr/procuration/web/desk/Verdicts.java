package fr.procuration.web.desk;

import fr.procuration.domain.Contact;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Paris;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.document.Match;
import fr.procuration.domain.document.Objection;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.web.pages.frame.French;
import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of the verdicts. */
final class Verdicts {

    private static final String SAY_NOTHING = "Ne donnez aucune information sur le dossier.";
    private static final String TO_THE_MANDANT =
            "Les communications qui suivront s’adressent à l’assuré représenté, jamais au mandataire.";

    private Verdicts() {}

    static VerdictBox of(LookUpMandataire.Answer answer) {
        return switch (answer) {
            case LookUpMandataire.Represented represented ->
                VerdictBox.of(
                        Tone.GOOD,
                        "Peut représenter l’assuré jusqu’au "
                                + French.date(represented.validity().lastDay()) + " inclus",
                        "Demandez sa pièce d’identité à la personne présente, et comparez-la ci\u2011dessous.");
            case LookUpMandataire.NoProcuration none -> none();
            case LookUpMandataire.NotCovered elsewhere -> notCovered(elsewhere.contact());
        };
    }

    static VerdictBox renounced(End end) {
        return VerdictBox.of(
                Tone.NOTE,
                "Renonciation enregistrée",
                "La procuration a pris fin le " + French.moment(end.at())
                        + "\u00a0: elle ne compte plus, dans aucun accueil. " + SAY_NOTHING,
                "L’assuré représenté en est informé. Il peut donner une autre procuration.");
    }

    static VerdictBox ended(EndProcuration.Answer answer) {
        String since = answer.end()
                .map(end -> "La procuration a pris fin le " + French.moment(end.at()) + " ("
                        + FileWords.of(end.reason()) + ")\u00a0: elle ne compte plus, dans aucun accueil.")
                .orElse("Aucune procuration n’était en cours.");
        String next = answer.blocked()
                ? "Aucune procuration ne peut être donnée pour ce numéro jusqu’à la levée du blocage."
                : "L’assuré peut donner une autre procuration.";
        return VerdictBox.of(Tone.NOTE, answer.end().isPresent() ? "Fin enregistrée" : "Rien à terminer", since, next);
    }

    static VerdictBox lifted(boolean lifted) {
        return lifted
                ? VerdictBox.of(Tone.GOOD, "Blocage levé", "L’assuré peut de nouveau donner procuration.")
                : VerdictBox.of(
                        Tone.NOTE, "Rien à lever", "Ce numéro n’est pas bloqué, ou ne l’est pas pour ce motif.");
    }

    static VerdictBox none() {
        return VerdictBox.of(
                Tone.BAD,
                "Aucune procuration en cours",
                "Personne ne peut agir au nom de cet assuré à l’accueil. " + SAY_NOTHING,
                "L’assuré peut donner procuration depuis son compte ou à la borne\u00a0: elle vaut aussitôt.");
    }

    /** Why is not said: the person who is told to leave stands there. */
    static VerdictBox receiptEnded(@Nullable End end) {
        if (end == null) {
            return receiptEnded("Ce reçu ne vaut pas", "La procuration de ce reçu ne court pas");
        }
        return end.reason() == EndReason.EXPIRATION
                ? receiptEnded(
                        "Procuration expirée",
                        "Le dernier jour de la procuration de ce reçu était le "
                                + French.date(Paris.dayOf(end.at()).minusDays(1)))
                : receiptEnded(
                        "Procuration terminée",
                        "La procuration de ce reçu a pris fin le " + French.shortMoment(end.at()));
    }

    private static VerdictBox receiptEnded(String title, String since) {
        return VerdictBox.of(
                Tone.BAD,
                title,
                since + "\u00a0: personne ne peut agir par elle. " + SAY_NOTHING,
                "Une recherche par le numéro dit si l’assuré en a donné une autre depuis.");
    }

    /** In the words in which programs are told. */
    static VerdictBox unverified(ReceiptDefect defect) {
        Problem problem = ProblemKind.of(defect).problem();
        return VerdictBox.of(
                defect == ReceiptDefect.UNREADABLE ? Tone.NOTE : Tone.BAD,
                problem.title(),
                problem.detail(),
                SAY_NOTHING + " Aucune recherche n’est enregistrée.");
    }

    static VerdictBox of(CheckedDocument checked) {
        VerdictBox verdict = checked.objections().contains(Objection.SPECIMEN)
                ? specimen()
                : of(checked.identity().match().overall());
        return verdict.because(Objections.sentences(checked));
    }

    private static VerdictBox specimen() {
        return VerdictBox.of(
                Tone.BAD, "Pièce refusée\u00a0: spécimen", "Demandez une pièce d’identité. " + SAY_NOTHING);
    }

    private static VerdictBox of(Match match) {
        return switch (match) {
            case CONFORME ->
                VerdictBox.of(
                        Tone.GOOD, "Identité conforme", "La pièce est celle du mandataire déclaré.", TO_THE_MANDANT);
            case A_VERIFIER ->
                VerdictBox.of(
                        Tone.NOTE,
                        "Identité à vérifier",
                        "Relisez la pièce sur le point signalé, ou demandez-en une autre, et corrigez votre saisie.",
                        "Tant que le résultat n’est pas conforme, la réception ne s’enregistre pas. " + SAY_NOTHING);
            case DIFFERENT ->
                VerdictBox.of(
                        Tone.BAD,
                        "Identité différente",
                        "La pièce n’est pas celle du mandataire déclaré. " + SAY_NOTHING,
                        "Corrigez votre saisie si elle est fautive. Si c’est la déclaration qui l’est, l’assuré peut la"
                                + " révoquer et donner une autre procuration.");
        };
    }

    static VerdictBox received() {
        return VerdictBox.of(
                Tone.GOOD,
                "Le rendez-vous peut commencer",
                "La réception du mandataire est enregistrée, avec votre accueil, la date et l’heure.",
                TO_THE_MANDANT);
    }

    static VerdictBox receivedBefore(Instant at, String site) {
        return VerdictBox.of(
                Tone.BAD,
                "Visite déjà enregistrée",
                "Cette visite a été enregistrée le " + French.shortMoment(at) + ", à l’accueil " + site
                        + ". Rien de plus n’est enregistré.",
                "Pour une nouvelle visite, recherchez de nouveau l’assuré et comparez la pièce d’identité.");
    }

    /** The mandataire is to come, and nothing runs: what can still be done. */
    static VerdictBox noneForVisit(boolean represented) {
        VerdictBox none = none();
        return represented
                ? VerdictBox.of(
                        Tone.BAD,
                        none.title(),
                        "Ce rendez-vous est prévu avec le mandataire, et personne ne peut agir au nom de l’assuré à l’accueil. "
                                + SAY_NOTHING,
                        "L’assuré peut donner procuration maintenant, depuis son compte, là où il est\u00a0: elle vaut aussitôt."
                                + " Vérifiez ensuite de nouveau, sans refaire la recherche.")
                : none.because(List.of(
                        "L’assuré a dit qu’il viendrait lui-même\u00a0: s’il est là, enregistrez sa venue dans la liste des"
                                + " rendez-vous."));
    }

    static VerdictBox tooMany(long seconds) {
        return VerdictBox.of(
                Tone.NOTE,
                "Trop de recherches en peu de temps",
                "Aucune réponse n’a été donnée. Vous pourrez réessayer dans " + seconds
                        + (seconds == 1 ? " seconde." : " secondes."),
                "Une recherche qui ne trouve rien compte davantage\u00a0: vérifiez le numéro avant de recommencer.");
    }

    private static VerdictBox notCovered(Contact contact) {
        return contact == Contact.TELEPHONE
                ? VerdictBox.of(
                        Tone.NOTE,
                        "Non couvert\u00a0: téléphone",
                        "La procuration ne vaut pas au téléphone (3646)\u00a0: posez les questions de sécurité habituelles.",
                        "Le mandataire peut aussi se présenter à l’accueil, avec sa pièce d’identité.")
                : VerdictBox.of(
                        Tone.NOTE,
                        "Non couvert\u00a0: Service Médical",
                        "La procuration ne vaut pas pour les convocations du Service Médical, exclues du dispositif.",
                        "L’assuré convoqué s’adresse lui-même au Service Médical, comme l’indique sa convocation.");
    }
}

package fr.procuration.medialog.pages;

import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Match;
import fr.procuration.medialog.Reasons;
import fr.procuration.port.driving.FindMandataire;
import java.time.Instant;

/** The words of the verdicts. */
final class Verdicts {

    private static final String SAY_NOTHING = "Ne donnez aucune information sur le dossier.";
    private static final String TO_THE_MANDANT =
            "Les communications qui suivront s’adressent à l’assuré représenté, jamais au mandataire.";

    private Verdicts() {}

    static Verdict of(FindMandataire.Answer answer) {
        return switch (answer) {
            case FindMandataire.Represented represented ->
                Verdict.of(
                        Tone.GOOD,
                        "Peut représenter l’assuré jusqu’au "
                                + Day.of(represented.validity().lastDay()) + " inclus",
                        "Demandez sa pièce d’identité à la personne présente, et comparez-la ci\u2011dessous.");
            case FindMandataire.NoProcuration none -> none();
            case FindMandataire.NotCovered elsewhere -> notCovered(elsewhere.contact());
        };
    }

    static Verdict none() {
        return Verdict.of(
                Tone.BAD,
                "Aucune procuration en cours",
                "Personne ne peut agir au nom de cet assuré à l’accueil. " + SAY_NOTHING,
                "L’assuré peut donner procuration depuis son compte ou à la borne\u00a0: elle vaut aussitôt.");
    }

    static Verdict of(Match match) {
        return switch (match) {
            case CONFORME ->
                Verdict.of(Tone.GOOD, "Identité conforme", "La pièce est celle du mandataire déclaré.", TO_THE_MANDANT);
            case A_VERIFIER ->
                Verdict.of(
                        Tone.NOTE,
                        "Identité à vérifier",
                        "Relisez la pièce sur le point signalé, ou demandez-en une autre, et corrigez votre saisie.",
                        "Tant que le résultat n’est pas conforme, la réception ne s’enregistre pas. " + SAY_NOTHING);
            case DIFFERENT ->
                Verdict.of(
                        Tone.BAD,
                        "Identité différente",
                        "La pièce n’est pas celle du mandataire déclaré. " + SAY_NOTHING,
                        "Corrigez votre saisie si elle est fautive. Si c’est la déclaration qui l’est, l’assuré peut la"
                                + " révoquer et donner une autre procuration.");
        };
    }

    static Verdict received() {
        return Verdict.of(
                Tone.GOOD,
                "Le rendez-vous peut commencer",
                "La réception du mandataire est enregistrée, avec votre accueil, la date et l’heure.",
                TO_THE_MANDANT);
    }

    static Verdict receivedBefore(Instant at, String site) {
        return Verdict.of(
                Tone.BAD,
                "Visite déjà enregistrée",
                "Cette visite a été enregistrée le " + Day.moment(at) + ", à l’accueil " + site
                        + ". Rien de plus n’est enregistré.",
                "Pour une nouvelle visite, recherchez de nouveau l’assuré et comparez la pièce d’identité.");
    }

    static Verdict tooMany(long seconds) {
        return Verdict.of(
                Tone.NOTE,
                "Trop de recherches en peu de temps",
                "Aucune réponse n’a été donnée. Vous pourrez réessayer dans " + seconds
                        + (seconds == 1 ? " seconde." : " secondes."),
                "Une recherche qui ne trouve rien compte davantage\u00a0: vérifiez le numéro avant de recommencer.");
    }

    private static Verdict notCovered(Contact contact) {
        return contact == Contact.TELEPHONE
                ? Verdict.of(
                        Tone.NOTE,
                        "Non couvert\u00a0: téléphone",
                        Reasons.of(contact),
                        "Le mandataire peut aussi se présenter à l’accueil, avec sa pièce d’identité.")
                : Verdict.of(
                        Tone.NOTE,
                        "Non couvert\u00a0: Service Médical",
                        Reasons.of(contact),
                        "L’assuré convoqué s’adresse lui-même au Service Médical, comme l’indique sa convocation.");
    }
}

package fr.procuration.web.mail;

import static fr.procuration.web.mail.Letter.Section.titled;

import fr.procuration.port.message.MessageContent;
import fr.procuration.web.pages.frame.French;
import java.util.List;

/** What is said of an end: from when on, why, by whom, and what one can do. */
final class EndLetter {

    private static final String ANOTHER =
            "Vous pouvez donner une autre procuration, à la personne de votre choix\u00a0: connectez-vous comme"
                    + " d’habitude, rubrique «\u00a0Démarches\u00a0».";
    private static final String ASK =
            "Si cette information est inexacte, ou pour en savoir plus, adressez-vous à votre caisse.";

    private EndLetter() {}

    static Letter of(MessageContent.Ended ended, String because) {
        String name = French.initialName(ended.mandataire().identite());
        return new Letter(
                "Votre procuration a pris fin",
                List.of(
                        "La procuration donnée à " + name + " a pris fin le " + French.moment(ended.at())
                                + ". Depuis cet instant, elle ne vaut plus dans aucun accueil.",
                        reason(ended, name)),
                List.of(next(ended)),
                because);
    }

    private static String reason(MessageContent.Ended ended, String name) {
        String at = ended.site() == null ? "" : " " + ended.site();
        return switch (ended.reason()) {
            case REVOCATION -> "Vous l’avez révoquée.";
            case RENONCIATION ->
                name + " y a renoncé à l’accueil" + at + ", après vérification de sa pièce d’identité.";
            case DECES -> "Votre caisse" + at + " y a mis fin, car elle a été informée d’un décès.";
            case PROTECTION ->
                "Votre caisse" + at + " y a mis fin, car elle a été informée d’une mesure de protection juridique.";
            case SIGNALEMENT -> "Un agent de votre caisse" + at + " y a mis fin, pour votre protection.";
            case EXPIRATION -> "Elle est arrivée à son terme.";
        };
    }

    private static Letter.Section next(MessageContent.Ended ended) {
        return switch (ended.reason()) {
            case REVOCATION ->
                titled(
                        "Si ce n’est pas vous",
                        "Changez sans attendre le mot de passe du compte avec lequel vous vous connectez, et prévenez votre caisse.");
            case DECES, PROTECTION -> titled("Une question\u00a0?", ASK);
            case SIGNALEMENT -> titled("Et maintenant\u00a0?", ANOTHER, ASK);
            case RENONCIATION, EXPIRATION -> titled("Et maintenant\u00a0?", ANOTHER);
        };
    }
}

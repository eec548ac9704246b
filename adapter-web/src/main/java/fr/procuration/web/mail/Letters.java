package fr.procuration.web.mail;

import static fr.procuration.web.mail.Letter.Section.titled;

import fr.procuration.port.message.MessageContent;
import fr.procuration.web.pages.frame.French;
import java.util.List;

/** What is said of each kind. The mandataire is named by an initial and a name; of the mandant nothing is said. */
final class Letters {

    private static final String BECAUSE_OF_A_PROCURATION =
            "Vous recevez ce message parce qu’une procuration à l’accueil a été donnée avec votre compte. Il est envoyé à l’adresse"
                    + " de ce compte, ou à celle que vous avez indiquée. Pour ne plus recevoir de courriels\u00a0: rubrique"
                    + " «\u00a0Vos informations\u00a0», «\u00a0Autorisations de contact\u00a0».";
    private static final String BECAUSE_OF_A_CODE =
            "Vous recevez ce message parce que cette adresse a été saisie dans Procuration en ligne.";
    private static final String UNEXPECTED =
            "Si vous n’êtes pas à l’origine de cette procuration, révoquez-la sans attendre et prévenez votre caisse.";
    private static final String REVOKE = "Révoquez la procuration\u00a0: connectez-vous comme d’habitude, rubrique"
            + " «\u00a0Vos informations\u00a0». L’effet est immédiat. Puis prévenez votre caisse.";

    private final SiteOfId sites;

    Letters(SiteOfId sites) {
        this.sites = sites;
    }

    Letter of(MessageContent content) {
        return switch (content) {
            case MessageContent.Granted granted -> granted(granted);
            case MessageContent.Received received -> received(received);
            case MessageContent.Mismatched mismatched -> mismatched(mismatched);
            case MessageContent.Ended ended -> EndLetter.of(ended, BECAUSE_OF_A_PROCURATION);
            case MessageContent.Reminder reminder -> reminder(reminder);
            case MessageContent.OfAppointment told ->
                AppointmentLetter.of(told, sites.find(told.appointment().site()));
            case MessageContent.Code code -> code(code);
        };
    }

    private static Letter granted(MessageContent.Granted granted) {
        String name = French.initialName(granted.mandataire().identite());
        return new Letter(
                "Votre procuration est enregistrée",
                List.of("Vous avez donné procuration à " + name
                        + ". Cette personne peut vous représenter dès maintenant, et jusqu’au "
                        + French.dateInWords(granted.validity().lastDay()) + " inclus."),
                List.of(
                        titled(
                                "Où elle vaut",
                                "À l’accueil de votre caisse d’assurance maladie, pour vos démarches administratives et vos"
                                        + " demandes d’information.",
                                "Elle ne vaut ni au téléphone (3646), ni pour les convocations du Service Médical."),
                        titled(
                                "Ce que votre mandataire doit apporter",
                                "Sa pièce d’identité, en cours de validité, et votre numéro de sécurité sociale ou votre carte"
                                        + " Vitale, que vous lui transmettez."),
                        titled(
                                "Pour la reprendre",
                                "Vous le pouvez à tout moment, avec effet immédiat\u00a0: connectez-vous comme d’habitude, rubrique"
                                        + " «\u00a0Vos informations\u00a0», puis «\u00a0Révoquer\u00a0».",
                                UNEXPECTED)),
                BECAUSE_OF_A_PROCURATION);
    }

    private static Letter received(MessageContent.Received received) {
        String name = French.initialName(received.mandataire().identite());
        return new Letter(
                "Votre mandataire est venu à l’accueil",
                List.of("Le " + French.moment(received.at()) + ", l’accueil " + received.site() + " a reçu " + name
                        + " en votre nom, après avoir vérifié sa pièce d’identité."),
                List.of(
                        titled("Si c’était convenu", "Vous n’avez rien à faire."),
                        titled("Si ce n’était pas convenu", REVOKE)),
                BECAUSE_OF_A_PROCURATION);
    }

    private static Letter mismatched(MessageContent.Mismatched mismatched) {
        String name = French.initialName(mismatched.mandataire().identite());
        return new Letter(
                "Une pièce d’identité ne correspondait pas",
                List.of(
                        "Le " + French.moment(mismatched.at()) + ", à l’accueil " + mismatched.site()
                                + ", la pièce d’identité présentée par une personne qui venait en votre nom n’était pas celle de "
                                + name + ".",
                        "Votre procuration n’a pas changé."),
                List.of(
                        titled(
                                "Parlez-en avec votre mandataire",
                                "Il peut s’agir d’une simple erreur\u00a0: une autre pièce, ou un nom saisi autrement que sur la pièce."),
                        titled("Si vous avez un doute", REVOKE)),
                BECAUSE_OF_A_PROCURATION);
    }

    private static Letter reminder(MessageContent.Reminder reminder) {
        String name = French.initialName(reminder.mandataire().identite());
        return new Letter(
                "Votre procuration se termine dans trois jours",
                List.of("La procuration que vous avez donnée à " + name + " est valable jusqu’au "
                        + French.dateInWords(reminder.validity().lastDay()) + " inclus. Elle s’arrêtera d’elle-même."),
                List.of(
                        titled("Si vous n’en avez plus besoin", "Vous n’avez rien à faire."),
                        titled(
                                "Si vous en avez encore besoin",
                                "Une procuration ne se prolonge pas. Quand elle sera terminée, ou après l’avoir révoquée, vous pourrez"
                                        + " en donner une autre, à la même personne ou à une autre\u00a0: connectez-vous comme d’habitude,"
                                        + " rubrique «\u00a0Démarches\u00a0».")),
                BECAUSE_OF_A_PROCURATION);
    }

    private static Letter code(MessageContent.Code code) {
        String digits = code.code();
        return new Letter(
                "Votre code de vérification",
                List.of(
                        "Votre code\u00a0: " + digits.substring(0, 3) + "\u00a0" + digits.substring(3),
                        "Saisissez-le sur la page «\u00a0Autorisations de contact\u00a0», le "
                                + French.shortMoment(code.until()) + " au plus tard (heure de Paris)."),
                List.of(
                        titled(
                                "Si vous n’avez rien demandé",
                                "Vous n’avez rien à faire\u00a0: sans ce code, cette adresse ne servira pas. Ne le donnez à personne.")),
                BECAUSE_OF_A_CODE);
    }
}

package fr.procuration.web.mail;

import static fr.procuration.web.mail.Letter.Section.titled;

import fr.procuration.domain.Paris;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.message.MessageContent.OfAppointment;
import fr.procuration.port.message.MessageKind;
import fr.procuration.web.pages.frame.SiteHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of an appointment: when and where, about what, who comes with what, and what is missing. Nobody is named. */
final class AppointmentLetter {

    private static final String BECAUSE =
            "Vous recevez ce message parce qu’un rendez-vous à l’accueil a été pris avec votre compte, ou pour vous. Il est envoyé à"
                    + " l’adresse de ce compte, ou à celle que vous avez indiquée. Pour ne plus recevoir de courriels\u00a0: rubrique"
                    + " «\u00a0Vos informations\u00a0», «\u00a0Autorisations de contact\u00a0».";
    private static final String PROOFS = "Les justificatifs de la démarche.";

    private AppointmentLetter() {}

    static Letter of(OfAppointment content, Optional<Site> site) {
        Appointment appointment = content.appointment();
        ZoneId zone = site.map(Site::zone).orElse(Paris.ZONE);
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(where(appointment, site));
        if (appointment.state().isOpen()) {
            sections.add(who(appointment));
            if (content.uncovered()) {
                sections.add(missing());
            }
            sections.add(titled(
                    "Déplacer ou annuler",
                    "C’est possible jusqu’à deux heures avant\u00a0: connectez-vous comme d’habitude, rubrique"
                            + " «\u00a0Vos rendez-vous\u00a0»."));
        }
        return new Letter(
                subject(content.kind()),
                List.of(opening(content, SiteHours.moment(appointment.slot().start(), zone))),
                sections,
                BECAUSE);
    }

    private static String subject(MessageKind kind) {
        return switch (kind) {
            case RDV_PRIS -> "Votre rendez-vous est pris";
            case RDV_DEPLACE -> "Votre rendez-vous est déplacé";
            case RDV_ANNULE -> "Votre rendez-vous est annulé";
            case RDV_RAPPEL -> "Votre rendez-vous est demain";
            case RDV_NON_REPRESENTE -> "Votre mandataire ne peut plus venir à votre rendez-vous";
            case RDV_SANS_PROCURATION -> "Il manque une procuration pour votre rendez-vous";
            default -> throw new IllegalArgumentException("kind: of an appointment");
        };
    }

    private static String opening(OfAppointment content, String when) {
        return switch (content.kind()) {
            case RDV_PRIS -> "Vous avez rendez-vous à l’accueil le " + when + taker(content.appointment());
            case RDV_DEPLACE -> "Votre rendez-vous à l’accueil est déplacé au " + when + ".";
            case RDV_ANNULE ->
                "Votre rendez-vous du " + when
                        + " est annulé. Vous pouvez en prendre un autre\u00a0: connectez-vous comme"
                        + " d’habitude, «\u00a0Prendre rendez-vous\u00a0».";
            case RDV_RAPPEL -> "Votre rendez-vous à l’accueil est demain, " + when + ".";
            case RDV_NON_REPRESENTE ->
                "Votre procuration a pris fin. Votre rendez-vous du " + when
                        + " est gardé\u00a0: c’est vous qui êtes attendu(e), et non plus votre mandataire.";
            case RDV_SANS_PROCURATION ->
                "Vous avez indiqué que votre mandataire viendrait à votre rendez-vous du " + when
                        + ". Aucune procuration ne sera en cours ce jour-là\u00a0: sans elle, votre mandataire ne pourra pas"
                        + " vous représenter.";
            default -> throw new IllegalArgumentException("kind: of an appointment");
        };
    }

    private static String taker(Appointment appointment) {
        return switch (appointment.takenBy()) {
            case MANDATAIRE -> ". Votre mandataire l’a pris par téléphone.";
            case AGENT -> ". Un agent de votre caisse l’a pris pour vous.";
            case MANDANT, SERVICE -> ".";
        };
    }

    private static Letter.Section where(Appointment appointment, Optional<Site> site) {
        String motif = site.flatMap(each -> each.motif(appointment.motif()))
                .map(Motif::label)
                .orElse(appointment.motif());
        return site.map(each -> titled(
                        "Le rendez-vous",
                        SiteHours.slot(appointment.slot(), each.zone()) + ".",
                        each.name() + ", " + each.address() + ".",
                        "Motif\u00a0: " + motif + "."))
                .orElseGet(() -> titled("Le rendez-vous", appointment.site() + ".", "Motif\u00a0: " + motif + "."));
    }

    private static Letter.Section who(Appointment appointment) {
        return appointment.represented()
                ? titled(
                        "Qui vient, et avec quoi",
                        "Votre mandataire vient à votre place. Il ou elle apporte\u00a0:",
                        "Sa pièce d’identité, en cours de validité, et votre numéro de sécurité sociale ou votre carte Vitale.",
                        PROOFS)
                : titled(
                        "Qui vient, et avec quoi",
                        "Vous venez vous-même, avec\u00a0:",
                        "Votre pièce d’identité et votre carte Vitale.",
                        PROOFS);
    }

    private static Letter.Section missing() {
        return titled(
                "Il manque une procuration",
                "Autant qu’on le sache aujourd’hui, aucune procuration ne sera en cours le jour du rendez-vous. Le rendez-vous est"
                        + " gardé\u00a0; donnez une procuration avant, ou venez vous-même.",
                "Connectez-vous comme d’habitude, rubrique «\u00a0Démarches\u00a0»\u00a0: elle vaut aussitôt, et pour un mois. Si une"
                        + " autre court encore, vous pourrez la donner quand celle-ci sera terminée, ou après l’avoir révoquée.");
    }
}

package com.example.telephone.service;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driving.LookUpMandataire.Answer;
import fr.procuration.port.driving.LookUpMandataire.NoProcuration;
import fr.procuration.port.driving.LookUpMandataire.NotCovered;
import fr.procuration.port.driving.LookUpMandataire.Query;
import fr.procuration.port.driving.LookUpMandataire.Represented;
import java.time.Instant;
import java.time.LocalDate;

/** The answer of {@code POST /medialog/recherches}. */
record ServiceAnswer(String verdict, Panel mandataire) {

    /** Who may represent the person. */
    record Panel(
            LocalDate du,
            LocalDate au,
            String civilite,
            String nomFamille,
            String nomUsage,
            String prenom,
            String dateNaissance) {

        Represented represented() {
            Civilite title = civilite.equals("M") ? Civilite.MONSIEUR : Civilite.MADAME;
            Identite identite = new Identite(
                    title, name(nomFamille), name(nomUsage), name(prenom), BirthDate.parse(dateNaissance));
            return new Represented(new Mandataire(identite), new Validity(midnight(du), midnight(au.plusDays(1))));
        }

        private static Name name(String text) {
            return text == null ? null : new Name(text);
        }

        private static Instant midnight(LocalDate day) {
            return day.atStartOfDay(Paris.ZONE).toInstant();
        }

        @Override
        public String toString() {
            return "Panel[masked]";
        }
    }

    Answer to(Query query) {
        return switch (verdict) {
            case "REPRESENTE" -> mandataire.represented();
            case "AUCUNE_PROCURATION" -> new NoProcuration();
            case "NON_COUVERT" -> new NotCovered(query.contact());
            default -> throw new IllegalStateException("verdict: not one of this version");
        };
    }
}

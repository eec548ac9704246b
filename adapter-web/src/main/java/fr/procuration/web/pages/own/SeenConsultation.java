package fr.procuration.web.pages.own;

import fr.procuration.domain.Consultation;
import fr.procuration.web.pages.frame.French;

/**
 * A trace as the mandant reads it: where and when, not who.
 *
 * @param consultation the trace
 */
public record SeenConsultation(Consultation consultation) {

    /**
     * Where.
     *
     * @return the reception desk
     */
    public String site() {
        return consultation.agent().site();
    }

    /**
     * When.
     *
     * @return as in 16 janvier 2026 à 10 h 05
     */
    public String when() {
        return French.moment(consultation.at());
    }

    /**
     * What the agent was told.
     *
     * @return French words
     */
    public String outcome() {
        return switch (consultation.outcome()) {
            case REPRESENTE -> "Mandataire indiqué";
            case AUCUNE_PROCURATION -> "Aucune procuration en cours";
            case NON_COUVERT -> "Démarche non couverte";
            case CONFORME -> "Pièce d’identité conforme";
            case A_VERIFIER -> "Pièce d’identité à vérifier";
            case DIFFERENT -> "Pièce d’identité différente";
            case RECU -> "Mandataire reçu";
            case TROP_DE_RECHERCHES -> refused(consultation.count());
        };
    }

    private static String refused(int count) {
        return count == 1
                ? "Recherche refusée (trop de recherches)"
                : count + " recherches refusées (trop de recherches)";
    }
}

package fr.procuration.web.pages.own;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Identite;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.web.pages.frame.French;

/**
 * A procuration as the screens tell of it.
 *
 * @param snapshot the procuration and its state
 */
public record GivenProcuration(ProcurationSnapshot snapshot) {

    /**
     * Its reference.
     *
     * @return the identifier
     */
    public String id() {
        return procuration().id().value().toString();
    }

    /**
     * The mandataire, shortly.
     *
     * @return as in M. DUPONT
     */
    public String shortName() {
        return French.shortName(mandataire());
    }

    /**
     * The mandataire, in full.
     *
     * @return as in Monsieur Martin DUPONT
     */
    public String formalName() {
        return French.formalName(mandataire());
    }

    /**
     * The mandataire's date of birth.
     *
     * @return as in 16/04/1991
     */
    public String birthDate() {
        return French.date(mandataire().dateNaissance());
    }

    /**
     * The first day.
     *
     * @return as in 16/12/2025
     */
    public String firstDay() {
        return French.date(procuration().validity().firstDay());
    }

    /**
     * The last day.
     *
     * @return as in 16/01/2026
     */
    public String lastDay() {
        return French.date(procuration().lastDay());
    }

    /**
     * The last day, in words.
     *
     * @return as in 16 janvier 2026
     */
    public String lastDayInWords() {
        return French.dateInWords(procuration().lastDay());
    }

    /**
     * What became of it.
     *
     * @return French words
     */
    public String stateInWords() {
        return switch (snapshot.state()) {
            case EN_COURS -> "En cours";
            case EXPIREE -> "Expirée le " + lastDay();
            case REVOQUEE -> revoked();
        };
    }

    /**
     * Where its printable summary is.
     *
     * @return a path of the service
     */
    public String printPath() {
        return "/documents/" + id();
    }

    private String revoked() {
        return procuration().revokedAt() == null
                ? "Révoquée"
                : "Révoquée le " + French.moment(procuration().revokedAt());
    }

    private Procuration procuration() {
        return snapshot.procuration();
    }

    private Identite mandataire() {
        return procuration().mandataire().identite();
    }
}

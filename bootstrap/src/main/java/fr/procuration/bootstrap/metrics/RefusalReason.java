package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Refusal;

/** Why the rules refused, under the codes that callers get. */
enum RefusalReason {
    IMPLAUSIBLE_BIRTH_DATE("date-naissance"),
    UNDERAGE("mandataire-mineur"),
    ONESELF("mandataire-est-mandant"),
    NOT_CERTIFIED("certification-manquante"),
    OTHER_DAYS("dates-changees"),
    ALREADY_RUNNING("procuration-en-cours"),
    EXPIRED("procuration-expiree"),
    GRANT_BLOCKED("procuration-impossible"),
    UNKNOWN("procuration-inconnue"),
    KEY_REUSED("cle-reutilisee"),
    TOO_MANY_LOOK_UPS("trop-de-recherches"),
    UNKNOWN_EVENT("evenement-inconnu");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static RefusalReason of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ImplausibleBirthDate date -> IMPLAUSIBLE_BIRTH_DATE;
            case Refusal.Underage underage -> UNDERAGE;
            case Refusal.Oneself oneself -> ONESELF;
            case Refusal.NotCertified uncertified -> NOT_CERTIFIED;
            case Refusal.OtherDays days -> OTHER_DAYS;
            case Refusal.AlreadyRunning running -> ALREADY_RUNNING;
            case Refusal.Expired expired -> EXPIRED;
            case Refusal.GrantBlocked blocked -> GRANT_BLOCKED;
            case Refusal.Unknown unknown -> UNKNOWN;
            case Refusal.KeyReused key -> KEY_REUSED;
            case Refusal.TooManyLookUps many -> TOO_MANY_LOOK_UPS;
            case Refusal.UnknownEvent event -> UNKNOWN_EVENT;
        };
    }
}

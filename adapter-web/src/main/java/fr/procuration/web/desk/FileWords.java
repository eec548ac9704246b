package fr.procuration.web.desk;

import fr.procuration.domain.EndReason;

/** The words of what agents of the file record. */
final class FileWords {

    private FileWords() {}

    static String of(EndReason reason) {
        return switch (reason) {
            case EXPIRATION -> "expiration";
            case REVOCATION -> "révocation par l’assuré";
            case RENONCIATION -> "renonciation du mandataire";
            case DECES -> "décès";
            case PROTECTION -> "mesure de protection";
            case SIGNALEMENT -> "signalement";
        };
    }
}

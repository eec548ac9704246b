package fr.procuration.medialog;

import fr.procuration.domain.Contact;

/** Why a procuration does not count, in words for the agent. */
public final class Reasons {

    private Reasons() {}

    /**
     * The words.
     *
     * @throws IllegalArgumentException for the desk, where it counts
     */
    public static String of(Contact contact) {
        return switch (contact) {
            case TELEPHONE ->
                "La procuration ne vaut pas au téléphone (3646)\u00a0: posez les questions de sécurité habituelles.";
            case SERVICE_MEDICAL ->
                "La procuration ne vaut pas pour les convocations du Service Médical, exclues du dispositif.";
            case ACCUEIL -> throw new IllegalArgumentException("contact: a procuration counts at the desk");
        };
    }
}

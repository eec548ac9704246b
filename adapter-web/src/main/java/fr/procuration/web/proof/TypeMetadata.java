package fr.procuration.web.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * The type of receipts, as SD-JWT VC describes types: what is the same for all stands here, and in none.
 *
 * @param vct its name, where it is published
 * @param name what it is called
 * @param description what it covers and what it does not
 * @param display the same, by language
 * @param claims all that receipts say
 */
@Introspected
record TypeMetadata(String vct, String name, String description, List<Display> display, List<Claim> claims) {

    private static final String FRENCH = "fr-FR";
    private static final String NAME = "Reçu de procuration pour l’accueil de l’Assurance Maladie";
    private static final String DESCRIPTION =
            "Une personne assurée (le mandant) a donné à une autre (le mandataire) le pouvoir de faire pour elle toute démarche"
                    + " administrative, et de recevoir toute information, à l’accueil de sa caisse. Cela ne vaut ni au téléphone"
                    + " (3646), ni pour les convocations du Service Médical. Le reçu d’un octroi vaut jusqu’à son dernier jour, tant"
                    + " que son état publié est « valide ». Le reçu d’une fin (« acte » vaut « FIN ») dit quand et pourquoi elle a"
                    + " pris fin : il ne donne aucun pouvoir. Un reçu ne prouve pas que son porteur est le mandataire : une pièce"
                    + " d’identité le prouve.";

    static TypeMetadata of(String vct) {
        return new TypeMetadata(
                vct,
                NAME,
                DESCRIPTION,
                List.of(new Display(FRENCH, NAME, DESCRIPTION)),
                List.of(
                        Claim.of("Ce que le reçu prouve : OCTROI ou FIN", true, "acte"),
                        Claim.of("Nom de naissance du mandant", false, "mandant", "nom"),
                        Claim.of("Nom d’usage du mandant", false, "mandant", "nomUsage"),
                        Claim.of("Prénoms du mandant", false, "mandant", "prenom"),
                        Claim.of("Nom de naissance du mandataire", false, "mandataire", "nom"),
                        Claim.of("Nom d’usage du mandataire", false, "mandataire", "nomUsage"),
                        Claim.of("Prénoms du mandataire", false, "mandataire", "prenom"),
                        Claim.of("Date de naissance du mandataire", true, "mandataire", "dateNaissance"),
                        Claim.of("Premier jour, à Paris", true, "du"),
                        Claim.of("Dernier jour, à Paris", true, "au"),
                        Claim.of("Depuis quand elle a pris fin", false, "fin", "le"),
                        Claim.of("Pourquoi elle a pris fin", false, "fin", "motif"),
                        Claim.of("Référence dans le journal du service", true, "journal"),
                        Claim.of("Numéro du point de contrôle du journal", false, "pointDeControle", "numero"),
                        Claim.of("Empreinte du point de contrôle", false, "pointDeControle", "empreinte")));
    }

    /** How it is called in a language. */
    @Introspected
    record Display(String locale, String name, String description) {}

    /** Something that receipts say; nothing can be left out when one is shown. */
    @Introspected
    record Claim(
            List<String> path,
            List<ClaimDisplay> display,
            @JsonProperty("sd") String selectivelyDisclosable,
            boolean mandatory) {

        static Claim of(String label, boolean mandatory, String... path) {
            return new Claim(List.of(path), List.of(new ClaimDisplay(FRENCH, label)), "never", mandatory);
        }
    }

    /** How a claim is called in a language. */
    @Introspected
    record ClaimDisplay(String locale, String label) {}
}

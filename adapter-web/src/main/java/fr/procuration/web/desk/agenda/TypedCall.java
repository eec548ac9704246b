package fr.procuration.web.desk.agenda;

import fr.procuration.web.pages.appointment.TypedWish;
import java.util.Map;
import java.util.UUID;

/**
 * Who calls and what they want, as the agent typed it.
 *
 * @param caller assure or mandataire, empty if it was not said
 * @param key the name of the request, for who clicks twice
 */
public record TypedCall(
        String caller,
        String nir,
        String civilite,
        String nom,
        String nomUsage,
        String prenom,
        TypedWish wish,
        String key) {

    private static final String INSURED = "assure";
    private static final String MANDATAIRE = "mandataire";

    static TypedCall of(Map<String, String> form) {
        return new TypedCall(
                form.getOrDefault("appelant", ""),
                form.getOrDefault("nir", ""),
                form.getOrDefault("civilite", ""),
                form.getOrDefault("nom", ""),
                form.getOrDefault("nomUsage", ""),
                form.getOrDefault("prenom", ""),
                TypedWish.of(form),
                form.getOrDefault("cle", UUID.randomUUID().toString()));
    }

    public boolean isInsured() {
        return caller.equals(INSURED);
    }

    public boolean isMandataire() {
        return caller.equals(MANDATAIRE);
    }

    CallerForm asCaller() {
        return new CallerForm(nir, civilite, nom, nomUsage, prenom);
    }

    @Override
    public String toString() {
        return "TypedCall[masked]";
    }
}

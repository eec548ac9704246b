package fr.procuration.web.form;

import java.util.Map;

/** What the form calls its fields. */
public final class FieldWords {

    private static final Map<String, String> LABELS = Map.of(
            "civilite", "Civilité",
            "nom", "Nom",
            "nomUsage", "Nom d’usage",
            "prenom", "Prénom",
            "dateNaissance", "Date de naissance");

    private FieldWords() {}

    public static FieldMessage of(String field, String message) {
        return FieldMessage.labelled(field, LABELS.getOrDefault(field, field), message);
    }
}

package fr.procuration.web.pages;

import java.util.Map;

/** Words an error so that it can be read without its field beside it. */
final class FieldWords {

    private static final Map<String, String> LABELS = Map.of(
            "civilite", "Civilité",
            "nom", "Nom",
            "nomUsage", "Nom d’usage",
            "prenom", "Prénom",
            "dateNaissance", "Date de naissance");

    private FieldWords() {}

    static FieldMessage of(String field, String message) {
        return new FieldMessage(field, LABELS.get(field) + "\u00A0: " + message);
    }
}

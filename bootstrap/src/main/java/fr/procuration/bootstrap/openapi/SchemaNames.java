package fr.procuration.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The name and the words of a schema that is made of a Java type which knows nothing of the document.
 *
 * @param type the name that the type gives it
 * @param open whether values may be added to the set
 */
record SchemaNames(String type, String name, String description, boolean open) {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final Map<String, SchemaNames> ALL = List.of(
                    open("State", "EtatDeProcuration", "Où en est une procuration"),
                    open("AppointmentState", "EtatDeRendezVous", "Où en est un rendez-vous"),
                    open("Consultation.Outcome", "ResultatDeConsultation", "Ce qu’a donné une consultation"),
                    open("EndReason", "MotifDeFin", "Pourquoi une procuration a pris fin"),
                    open("Requester", "Demandeur", "Qui demande quelque chose pour un rendez-vous"),
                    open("Match", "Concordance", "Si un champ de la pièce concorde"),
                    closed("Civilite", "Civilite", "La civilité"),
                    closed("EndView", "Fin", "Le premier instant où la procuration ne compte plus, et pourquoi"),
                    closed("CallerRequest", "AssureAuTelephone", "L’assuré qui appelle, comme il se nomme"),
                    closed("CheckView", "ResultatDeVerification", "Le verdict, et celui de chaque champ"),
                    closed("CheckView.Fields", "ChampsVerifies", "Le verdict de chaque champ"),
                    closed("CheckView.Readings", "LectureDesChamps", "Comme quoi chaque champ a été lu ; des codes"),
                    closed("DocumentView", "PieceLue", "Ce que dit la pièce"),
                    closed("MedialogMandataire", "MandataireMedialog", "Le mandataire, avec les libellés de Medialog+"))
            .stream()
            .collect(Collectors.toMap(SchemaNames::type, Function.identity()));

    private static SchemaNames open(String type, String name, String description) {
        return new SchemaNames(type, name, description, true);
    }

    private static SchemaNames closed(String type, String name, String description) {
        return new SchemaNames(type, name, description, false);
    }

    /** The schemas under their names. */
    static ObjectNode named(ObjectNode schemas) {
        ObjectNode named = schemas.objectNode();
        schemas.properties().forEach(entry -> {
            SchemaNames names = ALL.get(entry.getKey());
            ObjectNode schema = (ObjectNode) entry.getValue();
            named.set(names == null ? entry.getKey() : names.name(), names == null ? schema : names.described(schema));
        });
        return named;
    }

    /** A reference to a schema under its name. */
    static String reference(String reference) {
        SchemaNames names = ALL.get(reference.replace(SCHEMAS, ""));
        return names == null ? reference : SCHEMAS + names.name();
    }

    /** An open set lists what there is, and admits what may come. */
    private ObjectNode described(ObjectNode schema) {
        schema.put("description", description);
        JsonNode values = open ? schema.remove("enum") : null;
        if (values != null) {
            schema.put("example", values.path(0).asText());
            schema.set("x-extensible-enum", values);
        }
        return schema;
    }
}

package fr.procuration.web.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document that gives a procuration to M. Nicolas MARTIN, for tests that change a part of it. */
public final class GrantDocument {

    private final ObjectNode root = new ObjectMapper().createObjectNode();
    private final ObjectNode mandataire;

    /** As the guide has it. */
    public GrantDocument() {
        mandataire = root.putObject("mandataire")
                .put("civilite", "MONSIEUR")
                .put("nom", "MARTIN")
                .put("prenom", "Nicolas")
                .put("dateNaissance", "1991-04-16");
        root.put("certifie", true);
    }

    /**
     * With another value in a field of the mandataire.
     *
     * @param field the field
     * @param value its value
     * @return this document
     */
    public GrantDocument with(String field, String value) {
        mandataire.put(field, value);
        return this;
    }

    /**
     * Of a mandataire with a single name.
     *
     * @return this document
     */
    public GrantDocument single() {
        mandataire.remove("prenom");
        mandataire.put("nomUnique", true);
        return this;
    }

    /**
     * Without a field of the mandataire.
     *
     * @param field the field
     * @return this document
     */
    public GrantDocument without(String field) {
        mandataire.remove(field);
        return this;
    }

    /**
     * With a certification of another value.
     *
     * @param certified the value
     * @return this document
     */
    public GrantDocument certified(boolean certified) {
        root.set("certifie", JsonNodeFactory.instance.booleanNode(certified));
        return this;
    }

    /**
     * Without the certification.
     *
     * @return this document
     */
    public GrantDocument uncertified() {
        root.remove("certifie");
        return this;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}

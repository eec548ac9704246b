package fr.procuration.bootstrap.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The document in OpenAPI 3.1, made of the one in 3.0 that the annotations give (ADR 0038). Null is a type, and stands only where
 * an answer always has the member; what is optional is absent instead.
 */
final class OpenApi31 {

    private static final String REFERENCE = "$ref";
    private static final String NULL = "null";

    private final ObjectNode document;
    private final Set<String> asked = new HashSet<>();

    private OpenApi31(ObjectNode document) {
        this.document = document;
    }

    static ObjectNode of(ObjectNode document) {
        return new OpenApi31(document).converted();
    }

    private ObjectNode converted() {
        document.put("openapi", "3.1.1");
        renameReferences(document);
        ObjectNode components = (ObjectNode) document.path("components");
        ObjectNode schemas = SchemaNames.named((ObjectNode) components.path("schemas"));
        components.set("schemas", schemas);
        document.findValues("requestBody").forEach(body -> ask(body, schemas));
        schemas.properties()
                .forEach(each -> schema((ObjectNode) each.getValue(), !asked.contains(each.getKey()), false));
        inlineSchemas(document.path("paths"));
        return document;
    }

    private static void renameReferences(JsonNode node) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            object.put(REFERENCE, SchemaNames.reference(object.path(REFERENCE).asText()));
        }
        if (node instanceof ObjectNode object && object.path("mapping") instanceof ObjectNode mapping) {
            mapping.properties()
                    .forEach(each -> each.setValue(mapping.textNode(
                            SchemaNames.reference(each.getValue().asText()))));
        }
        node.forEach(OpenApi31::renameReferences);
    }

    /** Notes what requests consist of: nobody has to send null. */
    private void ask(JsonNode part, ObjectNode schemas) {
        part.findValuesAsText(REFERENCE).stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(asked::add)
                .forEach(name -> ask(schemas.path(name), schemas));
    }

    /** Schemas of parameters, headers and contents. */
    private void inlineSchemas(JsonNode node) {
        node.properties().forEach(each -> {
            if (each.getKey().equals("schema")) {
                schema((ObjectNode) each.getValue(), false, false);
            }
        });
        node.forEach(this::inlineSchemas);
    }

    private void schema(ObjectNode schema, boolean answered, boolean mayBeNull) {
        boolean nullable = schema.remove("nullable") instanceof JsonNode said && said.asBoolean() && mayBeNull;
        example(schema);
        if (nullable) {
            addNull(schema);
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(member -> {
            onlyReference((ObjectNode) member.getValue());
            schema((ObjectNode) member.getValue(), answered, answered && required.contains(member.getKey()));
        });
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(parts).forEach(part -> schema((ObjectNode) part, answered, false));
        }
        if (schema.path("items") instanceof ObjectNode items) {
            schema(items, answered, false);
        }
        if (schema.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            typesOf(schema, mapping);
        }
    }

    private static void example(ObjectNode schema) {
        JsonNode example = schema.remove("example");
        if (example != null) {
            schema.putArray("examples").add(example);
        }
    }

    /** Beside a reference there may be other words now. */
    private static void onlyReference(ObjectNode schema) {
        JsonNode all = schema.path("allOf");
        if (all.size() == 1 && all.path(0).has(REFERENCE)) {
            schema.remove("allOf");
            schema.set(REFERENCE, all.path(0).path(REFERENCE));
        }
    }

    private static void addNull(ObjectNode schema) {
        @Nullable JsonNode reference = schema.remove(REFERENCE);
        if (reference == null) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add(NULL);
            if (schema.path("enum") instanceof ArrayNode values) {
                values.addNull();
            }
            return;
        }
        ArrayNode either = schema.putArray("oneOf");
        either.addObject().set(REFERENCE, reference);
        either.addObject().put("type", NULL);
    }

    /** The types of a mapping are those known today. */
    private static void typesOf(ObjectNode schema, ObjectNode mapping) {
        JsonNode property = schema.path("properties")
                .path(schema.path("discriminator").path("propertyName").asText());
        if (property instanceof ObjectNode type) {
            ArrayNode types = type.putArray("x-extensible-enum");
            mapping.properties().stream().map(Map.Entry::getKey).sorted().forEach(types::add);
        }
    }
}

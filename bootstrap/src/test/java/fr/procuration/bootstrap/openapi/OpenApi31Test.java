package fr.procuration.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What the annotations say in OpenAPI 3.0 is said in 3.1, and closes nothing that may grow. */
class OpenApi31Test {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ASKED_AND_ANSWERED = """
            {"openapi": "3.0.1",
             "paths": {"/a": {"post": {
               "parameters": [{"name": "X-Key", "schema": {"type": "string", "nullable": true}}],
               "requestBody": {"content": {"j": {"schema": {"$ref": "#/components/schemas/Asked"}}}},
               "responses": {"200": {"content": {"j": {"schema": {"$ref": "#/components/schemas/Answer"}}}}}}}},
             "components": {"schemas": {
               "Asked": {"required": ["sure"], "properties": {
                 "sure": {"type": "boolean", "nullable": true},
                 "inner": {"nullable": true, "description": "d", "allOf": [{"$ref": "#/components/schemas/AlsoAsked"}]}}},
               "AlsoAsked": {"required": ["text"], "properties": {"text": {"type": "string", "nullable": true}}},
               "Answer": {"required": ["always", "state", "code", "end"], "properties": {
                 "always": {"type": "string", "nullable": true, "example": "1991-04-16"},
                 "sometimes": {"type": "string", "nullable": true},
                 "code": {"type": "string", "nullable": true, "enum": ["F", "M"]},
                 "state": {"description": "d", "allOf": [{"$ref": "#/components/schemas/State"}]},
                 "end": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/EndView"}]}}},
               "State": {"type": "string", "enum": ["EN_COURS", "EXPIREE"]},
               "EndView": {"type": "object"},
               "Event": {"properties": {"type": {"type": "string"}},
                 "discriminator": {"propertyName": "type", "mapping": {
                   "z": "#/components/schemas/EndView", "a": "#/components/schemas/Answer"}}}}}}
            """;

    private final ObjectNode document = converted();

    @Test
    void is_of_the_version_that_it_claims() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.1");
        assertThat(document.findValues("nullable")).isEmpty();
        assertThat(document.findValues("example")).isEmpty();
    }

    @Test
    void null_is_a_type_of_members_that_an_answer_always_has() {
        assertThat(schema("Answer").at("/properties/always"))
                .hasToString("{\"type\":[\"string\",\"null\"],\"examples\":[\"1991-04-16\"]}");
        assertThat(schema("Answer").at("/properties/code"))
                .hasToString("{\"type\":[\"string\",\"null\"],\"enum\":[\"F\",\"M\",null]}");
        assertThat(schema("Answer").at("/properties/end"))
                .hasToString("{\"oneOf\":[{\"$ref\":\"#/components/schemas/Fin\"},{\"type\":\"null\"}]}");
    }

    @Test
    void what_an_answer_may_lack_is_never_null() {
        assertThat(schema("Answer").at("/properties/sometimes")).hasToString("{\"type\":\"string\"}");
    }

    @Test
    void nobody_has_to_send_null() {
        assertThat(schema("Asked").at("/properties/sure")).hasToString("{\"type\":\"boolean\"}");
        assertThat(schema("Asked").at("/properties/inner"))
                .hasToString("{\"description\":\"d\",\"$ref\":\"#/components/schemas/AlsoAsked\"}");
        assertThat(schema("AlsoAsked").at("/properties/text")).hasToString("{\"type\":\"string\"}");
        assertThat(document.at("/paths/~1a/post/parameters/0/schema")).hasToString("{\"type\":\"string\"}");
    }

    @Test
    void a_set_that_may_grow_lists_what_there_is_and_closes_nothing() {
        assertThat(schema("EtatDeProcuration"))
                .hasToString("{\"type\":\"string\",\"description\":\"Où en est une procuration\","
                        + "\"x-extensible-enum\":[\"EN_COURS\",\"EXPIREE\"],\"examples\":[\"EN_COURS\"]}");
        assertThat(schema("Answer").at("/properties/state/$ref").asText())
                .isEqualTo("#/components/schemas/EtatDeProcuration");
        assertThat(schema("State").isMissingNode()).isTrue();
    }

    @Test
    void a_discriminator_lists_its_types_and_closes_nothing() {
        assertThat(schema("Event").at("/properties/type"))
                .hasToString("{\"type\":\"string\",\"x-extensible-enum\":[\"a\",\"z\"]}");
        assertThat(schema("Event").at("/discriminator/mapping/z").asText()).isEqualTo("#/components/schemas/Fin");
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static ObjectNode converted() {
        try {
            return OpenApi31.of((ObjectNode) JSON.readTree(ASKED_AND_ANSWERED));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.procuration.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.validation.ValidationProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document that is published is without fault, in French, and closes no set that may grow. */
class DocumentLintTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENGLISH = Pattern.compile("\\b(the|of|and|whether|what|who|null if)\\b");
    private static final Pattern JAVA_NAME =
            Pattern.compile("(View|Request|State|Outcome|Reason|Match|Controller)$|\\.");

    private final ObjectNode document = published();

    @Test
    void has_no_fault_that_a_linter_finds() {
        ObjectNode linted = document.deepCopy();
        // The linter fails on a discriminator in OpenAPI 3.1, and does not know that a schema may have examples.
        ((ObjectNode) linted.at("/components/schemas/Evenement")).remove("discriminator");

        List<ValidationProblem> problems = Library.validate(Library.readDocument(linted), null).stream()
                .filter(problem -> !"examples".equals(problem.property))
                .toList();

        assertThat(problems)
                .extracting(problem -> problem.errorCode + " " + problem.nodePath + " " + problem.message)
                .isEmpty();
    }

    @Test
    void is_of_openapi_3_1_and_says_null_in_one_way() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.findValues("nullable")).isEmpty();
    }

    @Test
    void is_written_in_french() {
        Map<String, String> english = new TreeMap<>();
        walk("", document, (path, node) -> {
            String description = node.path("description").asText();
            if (ENGLISH.matcher(description).find()) {
                english.put(path, description);
            }
        });

        assertThat(english).isEmpty();
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> JAVA_NAME.matcher(name).find());
    }

    @Test
    void describes_every_call_and_every_schema() {
        document.path("paths")
                .forEach(path ->
                        path.forEach(call -> assertThat(call.path("description").asText())
                                .as("%s", call.path("operationId"))
                                .isNotBlank()));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schema.getValue().path("description").asText())
                        .as(schema.getKey())
                        .isNotBlank());
    }

    @Test
    void tells_when_to_come_back_wherever_it_sends_away() {
        walk("", document.path("paths"), (path, node) -> {
            if (path.endsWith("/429") || path.endsWith("/503")) {
                assertThat(node.at("/headers/Retry-After/schema/type").asText())
                        .as(path)
                        .isEqualTo("integer");
            }
        });
    }

    @Test
    void closes_no_set_that_may_grow() {
        assertThat(List.of(
                        "/components/schemas/Evenement/properties/type",
                        "/components/schemas/ResultatDeConsultation",
                        "/components/schemas/MotifDeFin",
                        "/components/schemas/EtatDeProcuration",
                        "/components/schemas/EtatDeRendezVous",
                        "/components/schemas/Demandeur",
                        "/components/schemas/Probleme/properties/code"))
                .allSatisfy(set -> {
                    assertThat(document.at(set).path("type").asText()).isEqualTo("string");
                    assertThat(document.at(set).has("enum")).isFalse();
                });
    }

    @Test
    void every_type_of_event_has_a_schema() {
        JsonNode mapping = document.at("/components/schemas/Evenement/discriminator/mapping");

        assertThat(mapping.size()).isEqualTo(9);
        mapping.forEach(reference -> assertThat(
                        document.at(reference.asText().substring(1)).isObject())
                .as(reference.asText())
                .isTrue());
    }

    @Test
    void no_header_is_null() {
        walk("", document.path("paths"), (path, node) -> {
            if (node.path("in").asText().equals("header")) {
                assertThat(node.at("/schema/type").isTextual()).as(path).isTrue();
            }
        });
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, node);
        node.properties().forEach(each -> walk(path + "/" + each.getKey(), each.getValue(), visitor));
        if (node.isArray()) {
            node.forEach(each -> walk(path, each, visitor));
        }
    }

    private static ObjectNode published() {
        try (InputStream document = DocumentLintTest.class.getResourceAsStream("/openapi/procuration.json")) {
            return (ObjectNode) JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

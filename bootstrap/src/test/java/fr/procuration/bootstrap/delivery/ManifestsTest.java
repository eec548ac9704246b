package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is given to Kubernetes is something it understands, and gives the service what it needs. */
class ManifestsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(PROCURATION_\\w+)(:?)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void are_what_the_api_of_kubernetes_takes() {
        assertThat(Manifests.published())
                .hasSize(6)
                .allSatisfy(document ->
                        assertThatCode(() -> Manifests.check(document)).doesNotThrowAnyException());
    }

    @Test
    void a_field_a_type_or_a_kind_that_there_is_not_is_found() {
        String good = Manifests.published().stream()
                .filter(document -> document.contains("\"Deployment\""))
                .findFirst()
                .orElseThrow();

        refuses(good.replace("\"readinessProbe\"", "\"readynessProbe\""), "readynessProbe");
        refuses(good.replace("\"volumeMounts\":[", "\"volumeMounts\":[7,"), "");
        refuses(good.replace("\"name\":\"procuration\",\"image\"", "\"name\":{},\"image\""), "name");
        refuses(good.replace("\"replicas\":2", "\"replicas\":\"two\""), "");
        refuses(good.replace("\"periodSeconds\":5", "\"periodSeconds\":\"5s\""), "");
        refuses(good.replace("\"runAsNonRoot\":true", "\"runAsNonRoot\":[1]"), "");
        refuses(good.replace("\"readOnlyRootFilesystem\":true", "\"readOnlyRootFilesystem\":\"yes please\""), "");
        refuses(good.replace("\"memory\":\"512Mi\"", "\"memory\":\"512Mb?\""), "");
        refuses(good.replace("\"kind\":\"Deployment\"", "\"kind\":\"Deployement\""), "Deployement");
        refuses(good.replace("apps/v1", "apps/v1beta1"), "apps/v1beta1");
    }

    @Test
    void give_the_service_every_variable_it_needs_and_none_it_does_not_know() throws IOException {
        Set<String> known = variables("application.yml", "");
        known.addAll(variables("application.yml", ":"));
        known.addAll(variables("application-production.yml", ":"));
        Set<String> required = variables("application-production.yml", "");
        known.addAll(required);

        Set<String> shared = new TreeSet<>();
        Set<String> ofInstance = new TreeSet<>();
        Set<String> ofPurge = new TreeSet<>();
        for (String document : Manifests.published()) {
            JsonNode manifest = JSON.readTree(document);
            switch (manifest.path("kind").asText()) {
                case "ConfigMap" -> manifest.path("data").fieldNames().forEachRemaining(shared::add);
                case "Deployment" ->
                    ofInstance.addAll(
                            manifest.at("/spec/template/spec/containers/0/env").findValuesAsText("name"));
                case "CronJob" ->
                    ofPurge.addAll(manifest.at("/spec/jobTemplate/spec/template/spec/containers/0/env")
                            .findValuesAsText("name"));
                default -> assertThat(manifest.findValues("env")).isEmpty();
            }
        }

        assertThat(shared.stream().filter(name -> name.startsWith("PROCURATION_")))
                .isSubsetOf(known);
        for (Set<String> own : List.of(ofInstance, ofPurge)) {
            Set<String> all = new TreeSet<>(shared);
            all.addAll(own);
            // Beside variables, "name" is also what a Secret is called.
            all.remove("procuration");
            assertThat(all).containsAll(required);
            assertThat(all.stream().filter(name -> name.startsWith("PROCURATION_")))
                    .isSubsetOf(known);
        }
    }

    private static void refuses(String document, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Manifests.check(document))
                .withMessageContaining(because);
    }

    /** Those with a default in a file, or those without. */
    private static Set<String> variables(String file, String mark) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(Files.readString(RESOURCES.resolve(file)));
        while (variable.find()) {
            if (variable.group(2).equals(mark)) {
                found.add(variable.group(1));
            }
        }
        return found;
    }
}

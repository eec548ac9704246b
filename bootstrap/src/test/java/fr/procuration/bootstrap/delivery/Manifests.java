package fr.procuration.bootstrap.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Manifests of Kubernetes, and what its published API thinks of them. */
final class Manifests {

    private static final Path FOLDER = Path.of("..", "docs", "deploiement", "kubernetes");
    private static final String MODELS = "io.kubernetes.client.openapi.models.V1";

    /** Which version of the API each kind is of. */
    private static final Map<String, String> VERSIONS = Map.of(
            "Deployment", "apps/v1",
            "CronJob", "batch/v1",
            "ConfigMap", "v1",
            "Service", "v1",
            "NetworkPolicy", "networking.k8s.io/v1",
            "PodDisruptionBudget", "policy/v1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifests() {}

    /** All that we publish, as text of JSON. */
    static List<String> published() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> documents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                documents.addAll(read(Files.readString(file)));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a file. */
    static List<String> read(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .map(Manifests::json)
                .toList();
    }

    /** Fails on a kind, a version, a field or a type that the API does not have. */
    static void check(String document) {
        JsonElement manifest = JsonParser.parseString(document);
        String kind = manifest.getAsJsonObject().get("kind").getAsString();
        String version = manifest.getAsJsonObject().get("apiVersion").getAsString();
        if (!version.equals(VERSIONS.get(kind))) {
            throw new IllegalArgumentException("no kind that is known here: " + version + " " + kind);
        }
        try {
            Class.forName(MODELS + kind)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, manifest);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    kind + ": " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.procuration.bootstrap.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
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
import org.yaml.snakeyaml.LoaderOptions;
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

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return StreamSupport.stream(new Yaml(strict).loadAll(yaml).spliterator(), false)
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
            Class<?> model = Class.forName(MODELS + kind);
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, manifest);
            refuseWhatIsReadAsSomethingElse(document, model);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    kind + ": " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the API understood and would write again is the same: a number that was a text, say, is not. */
    private static void refuseWhatIsReadAsSomethingElse(String document, Class<?> model) {
        JsonElement understood;
        try {
            understood = JsonParser.parseString(JSON.serialize(JSON.deserialize(document, model)));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("not readable: " + unreadable.getMessage(), unreadable);
        }
        if (!withoutNothing(understood).equals(withoutNothing(JsonParser.parseString(document)))) {
            throw new IllegalArgumentException("a value of another type than the API has");
        }
    }

    /** Without what says nothing, and without the status, which is not for us to write. */
    private static JsonElement withoutNothing(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray items = new JsonArray();
            element.getAsJsonArray().forEach(item -> items.add(withoutNothing(item)));
            return items;
        }
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject members = new JsonObject();
        element.getAsJsonObject().entrySet().forEach(member -> {
            JsonElement value = withoutNothing(member.getValue());
            boolean nothing = value.isJsonNull()
                    || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                    || (value.isJsonObject() && value.getAsJsonObject().isEmpty());
            if (!nothing && !member.getKey().equals("status")) {
                members.add(member.getKey(), value);
            }
        });
        return members;
    }

    private static String json(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

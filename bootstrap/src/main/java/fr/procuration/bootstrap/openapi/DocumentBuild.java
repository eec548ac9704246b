package fr.procuration.bootstrap.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes the document that is published, in YAML and in JSON, when the service is built. */
final class DocumentBuild {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DocumentBuild() {}

    /**
     * Reads the folder of classes, and writes there. The YAML keeps its date if it stays the same, or its clients would be
     * older than it; the date of the JSON is that of the last run.
     *
     * @throws IOException if the document of the annotations is not there
     */
    public static void main(String[] classes) throws IOException {
        Path folder = Path.of(classes[0]);
        ObjectNode document = OpenApi31.of(read(folder.resolve("META-INF/swagger/procuration.yml")));
        Path published = Files.createDirectories(folder.resolve("openapi"));
        String yaml = yaml(new Resolver()).dump(JSON.convertValue(document, Map.class));
        Path clientsRead = published.resolve("procuration.yml");
        if (!Files.exists(clientsRead) || !Files.readString(clientsRead).equals(yaml)) {
            Files.writeString(clientsRead, yaml);
        }
        Files.write(published.resolve("procuration.json"), JSON.writeValueAsBytes(document));
    }

    private static ObjectNode read(Path path) throws IOException {
        Map<String, Object> read = yaml(new WithoutDates()).load(Files.readString(path));
        return JSON.valueToTree(read);
    }

    private static Yaml yaml(Resolver resolver) {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        block.setWidth(120);
        LoaderOptions loading = new LoaderOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(block), block, loading, resolver);
    }

    /** Days are texts, as in JSON. */
    private static final class WithoutDates extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}

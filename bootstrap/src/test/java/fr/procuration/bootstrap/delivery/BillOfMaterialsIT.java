package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials has every jar of the service's class path, byte for byte, with its origin and its licence. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target", "bom.json");
    private static final Path ASSESSED = Path.of("..", "docs", "vex.cdx.json");
    private static final Path SCRIPTS =
            Path.of("..", "adapter-web", "src", "main", "resources", "static", "lib", "qr-0.7.0");
    private static final Path CLASS_PATH = Path.of("target", "runtime-classpath");

    /**
     * The GPL is an alternative to the EPL (Jakarta APIs), the LGPL without a number too (Logback). openhtmltopdf is under the LGPL 2.1: an
     * unchanged jar, which whoever runs the service can replace.
     */
    private static final Set<String> KNOWN_LICENCES = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "FreeBSD License",
            "MIT",
            "MIT-0",
            "GPL-2.0-with-classpath-exception",
            "GNU Lesser General Public License",
            "LGPL-2.1-or-later");

    @Test
    void has_every_jar_with_its_origin_and_its_licence() throws IOException {
        assumeThat(BILL).as("made by Maven, unless it is offline").exists();
        Map<String, JsonNode> components = componentsByHash();
        List<Path> jars = Stream.of(Files.readString(CLASS_PATH).split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> !isOurs(jar))
                .toList();

        assertThat(jars).hasSizeGreaterThan(50).allSatisfy(jar -> {
            assertThat(components).as("the bill (if it is old: build online)").containsKey(sha256(jar));
            JsonNode component = components.getOrDefault(sha256(jar), MissingNode.getInstance());
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("version").asText()).isNotEmpty().doesNotContain("SNAPSHOT");
            assertThat(component.path("licenses")).as("licences").isNotEmpty();
        });
    }

    /** What browsers are sent, unchanged; the hashes are those of the package that npm publishes. */
    @Test
    void has_what_is_delivered_from_npm_byte_for_byte() throws IOException {
        assumeThat(BILL).as("made by Maven, unless it is offline").exists();
        JsonNode components = new ObjectMapper().readTree(BILL.toFile()).path("components");

        assertThat(components)
                .filteredOn(each -> each.path("purl").asText().equals("pkg:npm/qr@0.7.0"))
                .singleElement()
                .satisfies(qr -> assertThat(qr.path("components"))
                        .hasSize(2)
                        .allSatisfy(
                                file -> assertThat(file.at("/hashes/0/content").asText())
                                        .isEqualTo(sha256(SCRIPTS.resolve(
                                                file.path("name").asText())))));
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            assertThat(files).as("two files and their licence").hasSize(3);
        }
    }

    @Test
    void has_no_licence_that_is_not_known_here() throws IOException {
        assumeThat(BILL).as("made by Maven, unless it is offline").exists();
        JsonNode components = new ObjectMapper().readTree(BILL.toFile()).path("components");

        assertThat(components)
                .filteredOn(each -> !each.path("group").asText().equals("fr.procuration"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("licenses"))
                        .as(each.path("purl").asText())
                        .isNotEmpty()
                        .allSatisfy(licence -> assertThat(KNOWN_LICENCES).contains(nameOf(licence.path("license")))));
    }

    private static String nameOf(JsonNode licence) {
        return licence.path("id").asText(licence.path("name").asText());
    }

    @Test
    void the_versions_assessed_for_known_vulnerabilities_are_those_delivered() throws IOException {
        assumeThat(BILL).as("made by Maven, unless it is offline").exists();
        Set<String> delivered = new HashSet<>();
        new ObjectMapper()
                .readTree(BILL.toFile())
                .path("components")
                .forEach(each -> delivered.add(each.path("purl").asText()));
        JsonNode assessment = new ObjectMapper().readTree(ASSESSED.toFile());

        assertThat(assessment.path("vulnerabilities")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("analysis").path("state").asText()).isIn("resolved", "not_affected");
            assertThat(each.path("analysis").path("detail").asText()).isNotEmpty();
            assertThat(delivered)
                    .contains(each.path("affects").path(0).path("ref").asText());
        });
    }

    private static Map<String, JsonNode> componentsByHash() throws IOException {
        Map<String, JsonNode> components = new HashMap<>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            for (JsonNode hash : component.path("hashes")) {
                components.put(hash.path("content").asText(), component);
            }
        }
        return components;
    }

    /** The modules of this build: jars, or folders where Maven has made none yet. */
    private static boolean isOurs(Path jar) {
        return jar.toString().contains(File.separator + "target" + File.separator);
    }

    private static String sha256(Path jar) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

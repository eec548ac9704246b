package fr.procuration.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the build has deployed, as somebody takes it who has nothing yet. */
final class PublishedLibraryIT {

    private static final String VERSION = System.getProperty("published.version");
    private static final String DEPLOYED = System.getProperty("published.repository");
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";

    /** The local repository of who builds, which has most of it. */
    private static final Path OF_OTHERS = Path.of(System.getProperty("published.others"));

    private static final List<RemoteRepository> REPOSITORIES = List.of(
            repository("deployed", DEPLOYED),
            repository("others", OF_OTHERS.toUri().toString()),
            repository("central", CENTRAL));
    private static final RepositorySystem SYSTEM = new RepositorySystemSupplier().get();

    @TempDir
    Path empty;

    @Test
    void three_jars_and_three_poms_are_all_that_the_ports_bring() throws Exception {
        resolve("procuration-ports");

        assertThat(named(".jar")).containsExactly("jspecify", "procuration-domain", "procuration-ports");
        assertThat(named(".pom")).containsExactly("jspecify", "procuration-domain", "procuration-ports");
    }

    @Test
    void the_kit_brings_what_tests_need_and_nothing_of_the_service() throws Exception {
        resolve("procuration-testkit");

        assertThat(named(".jar"))
                .contains(
                        "procuration-testkit", "junit-jupiter-api", "junit-jupiter-engine", "assertj-core", "archunit")
                .noneMatch(name -> name.contains("micronaut") || name.contains("mockito"));
        assertThat(named(".pom")).noneMatch(name -> name.contains("micronaut") || name.equals("procuration"));
    }

    @Test
    void the_pom_of_the_domain_has_one_dependency_no_parent_and_imports_nothing() throws Exception {
        Document pom = pom("procuration-domain");

        assertThat(pom.getElementsByTagName("parent").getLength()).isZero();
        assertThat(pom.getElementsByTagName("dependencyManagement").getLength()).isZero();
        assertThat(texts(pom.getElementsByTagName("dependency")))
                .singleElement()
                .satisfies(only -> assertThat(only).contains("org.jspecify"));
        assertThat(texts(pom.getElementsByTagName("license")))
                .singleElement()
                .satisfies(only -> assertThat(only).contains("Apache-2.0"));
    }

    @Test
    void the_bom_manages_the_three_parts_of_the_library() throws Exception {
        assertThat(pom("procuration-bom").getElementsByTagName("parent").getLength())
                .isZero();
        try (CloseableSession session = session()) {
            DefaultArtifact bom = new DefaultArtifact("fr.procuration", "procuration-bom", "pom", VERSION);
            assertThat(SYSTEM.readArtifactDescriptor(session, new ArtifactDescriptorRequest(bom, REPOSITORIES, null))
                            .getManagedDependencies())
                    .extracting(managed -> managed.getArtifact().toString())
                    .containsExactly(
                            "fr.procuration:procuration-domain:jar:" + VERSION,
                            "fr.procuration:procuration-ports:jar:" + VERSION,
                            "fr.procuration:procuration-testkit:jar:" + VERSION);
        }
    }

    @Test
    void each_jar_is_a_module_and_comes_with_its_sources() throws Exception {
        for (String part : List.of("domain", "ports", "testkit")) {
            Path jar = resolve("procuration-" + part);
            assertThat(ModuleFinder.of(jar).findAll())
                    .singleElement()
                    .satisfies(module -> assertThat(module.descriptor().name()).isEqualTo("fr.procuration." + part));
            assertThat(resolve("procuration-" + part, "sources")).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "CONTRIBUTING.md", "docs/examples/telephone/pom.xml", "docs/examples/kotlin/pom.xml"
            })
    void what_is_to_be_copied_names_the_version_that_is_deployed(String text) throws IOException {
        assertThat(Files.readString(Path.of("..", "..", text))).contains("version>" + VERSION + "</");
    }

    private Path resolve(String artifact) throws DependencyResolutionException {
        return resolve(artifact, "");
    }

    private Path resolve(String artifact, String classifier) throws DependencyResolutionException {
        try (CloseableSession session = session()) {
            DefaultArtifact root = new DefaultArtifact("fr.procuration", artifact, classifier, "jar", VERSION);
            CollectRequest wanted = new CollectRequest(new Dependency(root, "compile"), REPOSITORIES);
            return SYSTEM.resolveDependencies(session, new DependencyRequest(wanted, null))
                    .getArtifactResults()
                    .get(0)
                    .getArtifact()
                    .getPath();
        }
    }

    private CloseableSession session() {
        return new SessionBuilderSupplier(SYSTEM)
                .get()
                .withLocalRepositoryBaseDirectories(empty)
                .setIgnoreArtifactDescriptorRepositories(true)
                .build();
    }

    private Document pom(String artifact) throws Exception {
        try (Stream<Path> deployed = Files.list(Path.of(URI.create(DEPLOYED))
                .resolve("fr/procuration")
                .resolve(artifact)
                .resolve(VERSION))) {
            Path pom = deployed.filter(file -> file.toString().endsWith(".pom"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        }
    }

    /** The artifacts of which the local repository has a file of this kind. */
    private List<String> named(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(empty)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(file -> file.getName(file.getNameCount() - 3).toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static RemoteRepository repository(String id, String address) {
        return new RemoteRepository.Builder(id, "default", address).build();
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}

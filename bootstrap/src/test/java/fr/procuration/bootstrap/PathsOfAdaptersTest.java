package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.procuration.architecture.ProductionClasses;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A module names no path that another module serves. */
class PathsOfAdaptersTest {

    private static final Pattern PATH = Pattern.compile("\"(/[\\w/-]+)");

    @ParameterizedTest
    @CsvSource({"medialog, adapter-web", "medialog, bootstrap", "web, adapter-medialog"})
    void names_no_path_of_the_other(String adapter, String module) throws IOException {
        Set<String> served = served(adapter);

        assertThat(served).as("paths of " + adapter).hasSizeGreaterThan(2);
        try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main"))) {
            assertThat(sources.filter(Files::isRegularFile).flatMap(PathsOfAdaptersTest::named))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(served);
        }
    }

    private static Set<String> served(String adapter) {
        return ProductionClasses.of("fr.procuration." + adapter).stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .flatMap(PathsOfAdaptersTest::paths)
                .collect(Collectors.toSet());
    }

    private static Stream<String> paths(Class<?> controller) {
        String root = controller.getAnnotation(Controller.class).value().replaceFirst("/$", "");
        return Stream.of(controller.getDeclaredMethods())
                .flatMap(PathsOfAdaptersTest::templates)
                .map(path -> (root + path).replaceFirst("(?<=.)/$", ""));
    }

    private static Stream<String> templates(Method method) {
        return Stream.concat(
                Stream.of(method.getAnnotationsByType(Get.class)).map(Get::value),
                Stream.of(method.getAnnotationsByType(Post.class)).map(Post::value));
    }

    private static Stream<String> named(Path source) {
        if (source.toString().endsWith(".png")) {
            return Stream.empty();
        }
        try {
            List<String> paths = PATH.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> text.substring(1))
                    .toList();
            return paths.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

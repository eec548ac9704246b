package fr.procuration.bootstrap.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Halves the time of a start: one process archives the classes it loaded, later ones map them (class data sharing). */
final class ClassArchive {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    static {
        // Those of other jars would be in the way.
        Stream.of("production", "service").forEach(name -> file(name).toFile().delete());
    }

    private ClassArchive() {}

    /** Without an archive Java starts as usual. */
    static List<String> used(String name) {
        return List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:SharedArchiveFile=" + file(name), "-Xlog:disable");
    }

    /** The process writes the archive when it ends, unless there is one already. */
    static List<String> usedOrMade(String name) {
        List<String> options = new ArrayList<>(used(name));
        options.add("-XX:+AutoCreateSharedArchive");
        return options;
    }

    private static Path file(String name) {
        return TARGET.resolve(name + ".jsa");
    }

    /** The class path of the tests; an archive can only be made of jars. */
    static String classPath() {
        return ClassPath.OF_JARS;
    }

    /** Made once in each JVM, when it is first asked for. */
    private static final class ClassPath {
        static final String OF_JARS = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        private static Path jar(Path folder) {
            Path jar = TARGET.resolve(
                    "class-path-%08x.jar".formatted(folder.toString().hashCode()));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.skip(1).toList()) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    if (Files.isDirectory(file)) {
                        // Micronaut looks for its beans in folders.
                        out.putNextEntry(new JarEntry(name + '/'));
                    } else {
                        out.putNextEntry(new JarEntry(name));
                        Files.copy(file, out);
                    }
                }
                return jar;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

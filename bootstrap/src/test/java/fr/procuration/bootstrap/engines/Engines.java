package fr.procuration.bootstrap.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engines that the pages must work in. */
enum Engines {
    CHROMIUM {
        @Override
        Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        String version() {
            return ChromiumEngine.version();
        }

        @Override
        Engine open(URI service) {
            return ChromiumEngine.open(service);
        }
    },
    FIREFOX {
        @Override
        Optional<String> missing() {
            return lacks("firefox-esr");
        }

        @Override
        String version() {
            return printed("firefox-esr", "--version");
        }

        @Override
        Engine open(URI service) {
            return FirefoxEngine.open(service);
        }
    },
    WEBKIT {
        @Override
        Optional<String> missing() {
            return lacks("WebKitWebDriver", "Xvfb")
                    .or(() -> smallBrowser().isPresent() ? Optional.empty() : Optional.of("MiniBrowser"));
        }

        @Override
        String version() {
            return WebKitEngine.version(smallBrowser().orElseThrow());
        }

        @Override
        Engine open(URI service) {
            return WebKitEngine.open(service, smallBrowser().orElseThrow());
        }
    };

    /** The program that it lacks on this machine. */
    abstract Optional<String> missing();

    abstract String version();

    abstract Engine open(URI service);

    /** Those of this machine; a line says for each whether it was found. */
    static List<Engines> found() {
        return Stream.of(values()).filter(Engines::isFound).toList();
    }

    private boolean isFound() {
        Optional<String> missing = missing();
        System.out.println(missing.map(program -> this + ": " + program + " is not installed: left out")
                .orElseGet(() -> this + ": " + version() + " found"));
        return missing.isEmpty();
    }

    private static Optional<String> lacks(String... programs) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return Stream.of(programs)
                .filter(program -> folders.stream().noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
                .findFirst();
    }

    /** Debian keeps it beside the library, off the path. */
    private static Optional<Path> smallBrowser() {
        try (Stream<Path> files = Files.find(
                Path.of("/usr/lib"),
                3,
                (file, attributes) -> file.endsWith("MiniBrowser") && Files.isExecutable(file))) {
            return files.sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

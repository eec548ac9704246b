package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the tests: the one of this machine, or else one that is brought to it. */
final class Chromium {

    /** The shell draws no window of its own, which a browser does for each person. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static LaunchOptions launchOptions() {
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        found().or(ChromiumInstallation::bring).ifPresent(options::setExecutablePath);
        return options;
    }

    static Optional<Path> found() {
        return in(System.getenv());
    }

    /** {@code CHROMIUM} names it; otherwise the first on the path. */
    static Optional<Path> in(Map<String, String> environment) {
        String named = environment.getOrDefault("CHROMIUM", "");
        return named.isEmpty() ? onPath(environment.getOrDefault("PATH", "")) : Optional.of(Path.of(named));
    }

    private static Optional<Path> onPath(String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

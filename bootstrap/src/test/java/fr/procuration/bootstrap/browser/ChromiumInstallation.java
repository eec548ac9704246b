package fr.procuration.bootstrap.browser;

import fr.procuration.bootstrap.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Brings a browser to a machine that has none: Debian's own to root, Playwright's to others. */
final class ChromiumInstallation {

    private static final String NONE_WORKED = """
            The browser tests found no browser and could not install one.
            Install Chromium (Debian, Ubuntu: sudo apt-get install chromium), or name yours in the variable CHROMIUM;
            -DskipBrowser leaves the browser tests out.""";
    private static final long MINUTES = 10;

    private ChromiumInstallation() {}

    /** Where the browser is; empty if it is where Playwright looks by itself. */
    static Optional<Path> bring() {
        if (isRootOnDebian() && apt() && Chromium.found().isPresent()) {
            return Chromium.found();
        }
        if (!download()) {
            throw new IllegalStateException(NONE_WORKED);
        }
        return Optional.empty();
    }

    private static boolean isRootOnDebian() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static boolean apt() {
        say("no browser found, installing chromium with apt-get");
        String install = "apt-get update && for each in chromium-headless-shell chromium;"
                + " do apt-get install -y --no-install-recommends $each && exit; done; exit 1";
        ProcessBuilder command = new ProcessBuilder("sh", "-c", install);
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return succeeds(command);
    }

    private static boolean download() {
        say("no browser found, downloading Playwright's Chromium");
        return succeeds(ServiceProcess.java("com.microsoft.playwright.CLI", "install", "--only-shell", "chromium"));
    }

    private static boolean succeeds(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String what) {
        System.out.println("Browser tests: " + what);
    }
}

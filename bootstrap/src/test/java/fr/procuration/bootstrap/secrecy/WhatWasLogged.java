package fr.procuration.bootstrap.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads, when all tests have run, what they and the services that they started have logged, and what these exported. A
 * value of a person in any of it ends the build.
 */
public final class WhatWasLogged {

    private static final Path OF_SERVICES = Path.of("target", "what-services-said");

    private final PersonalValues values = PersonalValues.ofTheTests();
    private final List<String> leaks = new ArrayList<>();
    private int files;

    private WhatWasLogged() {}

    /**
     * Where processes of the tests log and what they export is kept until the end.
     *
     * @return a folder
     */
    public static Path ofServices() {
        try {
            return Files.createDirectories(OF_SERVICES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it.
     *
     * @param args the folder of the whole build
     */
    public static void main(String... args) {
        WhatWasLogged logged = new WhatWasLogged();
        logged.read(Path.of(args[0]));
        if (!logged.leaks.isEmpty()) {
            throw new IllegalStateException(
                    "Personal data were logged or exported:\n" + String.join("\n", logged.leaks));
        }
        if (logged.files == 0) {
            throw new IllegalStateException("Nothing was logged: this check looks in the wrong place");
        }
    }

    /** Whose value it is stands in the report, so that it can be looked for; all of them are made up. */
    static List<String> leaksIn(Path build) {
        WhatWasLogged logged = new WhatWasLogged();
        logged.read(build);
        return logged.leaks;
    }

    private void read(Path build) {
        try (Stream<Path> all = Files.find(build, 6, (path, attributes) -> isLog(path) && attributes.isRegularFile())) {
            all.forEach(this::readFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path path) {
        String name = path.toString();
        return name.endsWith("-output.txt") && name.contains("-reports") || name.contains(OF_SERVICES.toString());
    }

    private void readFile(Path file) {
        files++;
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String value : values.foundIn(withoutEscapes(withoutWelcome(text)))) {
                leaks.add(file + ": " + value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In JSON the letter of an escape would look like a part of the word behind it. */
    private static String withoutEscapes(String text) {
        return text.replaceAll("\\\\[bfnrt]|\\\\u00[01]\\p{XDigit}", " ");
    }

    /** The local launcher shows its made-up accounts to the developer, on purpose. */
    private static String withoutWelcome(String text) {
        return text.replaceAll("(?s)Accounts \\(identifiant / code\\):.*?Ctrl-C", "");
    }
}

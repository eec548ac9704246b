package fr.procuration.bootstrap.benchmark;

import java.util.Locale;

/** Says what was measured, one line each. */
final class Results {

    private Results() {}

    @SuppressWarnings("SystemOut")
    static void say(String format, Object... figures) {
        System.out.println("MEASURED " + String.format(Locale.ROOT, format, figures));
    }
}

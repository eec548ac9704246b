package fr.procuration.bootstrap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds, as the kernel counts it (Linux only; zero elsewhere).
 *
 * @param resident its memory in MiB
 * @param threads how many it has
 */
record Footprint(double resident, long threads) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    static Footprint of(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.exists(Path.of("/proc/self/status"))) {
            return new Footprint(0, 0);
        }
        try {
            String text = Files.readString(status);
            return new Footprint(number(RESIDENT, text) / 1024.0, number(THREADS, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the process has ended");
        }
        return Long.parseLong(found.group(1));
    }
}

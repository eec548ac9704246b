package fr.procuration.bootstrap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time of the parties of a measurement, as the kernel counts it (Linux only; zero elsewhere).
 *
 * @param service of the service, in ticks of 10 ms, without what its compiler used
 * @param compiler of the service's just-in-time compiler
 * @param database of all processes of PostgreSQL
 * @param caller of this JVM, which calls
 */
record CpuTime(long service, long compiler, long database, long caller) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICK_MICROS = 10_000;

    static CpuTime now(long service) {
        if (!Files.exists(PROCESSES)) {
            return new CpuTime(0, 0, 0, 0);
        }
        long compiler = children(PROCESSES.resolve(service + "/task")).stream()
                .filter(thread -> text(thread.resolve("comm")).contains("Compiler"))
                .mapToLong(CpuTime::ticks)
                .sum();
        long database = children(PROCESSES).stream()
                .filter(process -> text(process.resolve("comm")).startsWith("postgres"))
                .mapToLong(CpuTime::ticks)
                .sum();
        long all = ticks(PROCESSES.resolve(Long.toString(service)));
        return new CpuTime(all - compiler, compiler, database, ticks(PROCESSES.resolve("self")));
    }

    /** How many microseconds each call cost between two moments, of whom. */
    static String perCall(CpuTime before, CpuTime after, long calls) {
        return "service %.0f, its compiler %.0f, database %.0f, caller %.0f µs"
                .formatted(
                        (after.service - before.service) * TICK_MICROS / calls,
                        (after.compiler - before.compiler) * TICK_MICROS / calls,
                        (after.database - before.database) * TICK_MICROS / calls,
                        (after.caller - before.caller) * TICK_MICROS / calls);
    }

    double serviceMillis() {
        return service * TICK_MICROS / 1000;
    }

    double databaseMillis() {
        return database * TICK_MICROS / 1000;
    }

    double compilerMillis() {
        return compiler * TICK_MICROS / 1000;
    }

    /** In user and in kernel mode, the 14th and 15th word; the name before them can have blanks. */
    private static long ticks(Path of) {
        String stat = text(of.resolve("stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(words[11]) + Long.parseLong(words[12]);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child ->
                            Character.isDigit(child.getFileName().toString().charAt(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if it has ended meanwhile. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}

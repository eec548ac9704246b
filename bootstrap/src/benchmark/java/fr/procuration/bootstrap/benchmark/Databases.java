package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to the databases that are measured, beside what the service does. */
final class Databases {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "shared_buffers",
            "max_wal_size",
            "wal_compression");

    private Databases() {}

    /** A new database beside the first of a server. */
    static String create(String first, String name) {
        Sql.execute(first, "create database " + name);
        return first.replaceFirst("/postgres\\?", "/" + name + "?");
    }

    static long number(String url, String query) {
        return Long.parseLong(Sql.texts(url, query).getFirst());
    }

    /** Keeps how the database was set up. */
    static void describe(String url) {
        Results.Table table = Results.table("database", "setting", "value");
        for (String setting : SETTINGS) {
            table.quietRow(setting, Sql.texts(url, "show " + setting).getFirst());
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

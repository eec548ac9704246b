package fr.procuration.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A primary and a standby that has everything on its disk before anybody is answered. */
record StandbyPair(DatabaseServer primary, DatabaseServer standby) implements AutoCloseable {

    /** Starts both, and waits until the standby follows. */
    static StandbyPair start(Path folder) {
        DatabaseServer primary = DatabaseServer.prepare(folder);
        StandbyPair pair = new StandbyPair(primary, primary.copiedTo(folder.resolve("standby")));
        // In its file, where an administrator can change it while it runs.
        append(primary.data().resolve("postgresql.conf"), "synchronous_standby_names = 'standby'\n");
        primary.start("wal_keep_size=256MB");
        pair.follow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Sql.texts(primary.url(), "select sync_state from pg_stat_replication")
                        .equals(List.of("sync")));
        return pair;
    }

    private void follow() {
        append(standby.data().resolve("standby.signal"), "");
        standby.start(
                "primary_conninfo=host=localhost port=" + primary.port() + " user=postgres application_name=standby");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service on whichever of the two can be written. */
    ServiceProcess service(Path folder) {
        return service(primary.port(), standby.port(), folder);
    }

    /** The service on whichever of two servers can be written. */
    static ServiceProcess service(int port, int otherPort, Path folder) {
        String both = "jdbc:postgresql://localhost:" + port + ",localhost:" + otherPort
                + "/postgres?targetServerType=primary&user=postgres";
        return ServiceProcess.on(
                both,
                folder,
                Map.of(
                        "PROCURATION_LIMIT_AGENT", "100000",
                        "PROCURATION_LIMIT_SITE", "100000",
                        "PROCURATION_PROBE_DELAY", "500ms"));
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}

package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary dies under load, and its synchronous standby takes over: whoever was answered has what they were told, and the
 * service goes on by itself, because its URL names both.
 */
class FailoverE2E {

    private static final Duration WORKS_AGAIN = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_the_service_finds_the_new_primary() {
        DatabaseServer primary = DatabaseServer.prepare(folder);
        DatabaseServer standby = primary.on(copy(primary.data(), folder.resolve("standby")));
        try (primary;
                standby) {
            primary.start("synchronous_standby_names=standby", "wal_keep_size=256MB");
            Path signal = standby.data().resolve("standby.signal");
            write(signal);
            standby.start("primary_conninfo=host=localhost port=" + primary.port()
                    + " user=postgres application_name=standby");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> value(primary.url(), "select coalesce(max(sync_state), '') from pg_stat_replication")
                            .equals("sync"));
            String both = "jdbc:postgresql://localhost:" + primary.port() + ",localhost:" + standby.port()
                    + "/postgres?targetServerType=primary&user=postgres";
            try (ServiceProcess service = ServiceProcess.on(
                            both,
                            folder,
                            Map.of("PROCURATION_LIMIT_AGENT", "100000", "PROCURATION_LIMIT_SITE", "100000"));
                    Load load = new Load(service.address())) {
                await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > 100);

                primary.kill();
                int before = load.given().size();
                value(standby.url(), "select pg_promote(true, 30)");

                await().atMost(WORKS_AGAIN).until(() -> load.given().size() > before + 10);
                load.close();
                assertThat(load.since(0))
                        .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 503));
                assertThat(load.since(0).stream().filter(answer -> answer.status() == 503))
                        .allSatisfy(answer -> assertThat(answer.retryAfter()).isNotEmpty());
                assertThat(load.given()).allSatisfy((mandant, id) -> {
                    HttpResponse<String> all = Caller.withToken(service.address(), Tokens.ofAssure(mandant))
                            .get("/api/procurations");
                    assertThat(Caller.json(all).findValuesAsText("id")).containsExactly(id);
                });
            }
        }
    }

    private static String value(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a database that is stopped. */
    private static Path copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody waits for a slow audit either, which notes the first reading of the feed in a minute, and the first refusal, before they
 * are answered.
 */
class SlowAuditE2E {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    /** What a statement that waits for a lock takes at least. */
    private static final Duration STATEMENT = Duration.ofMillis(1800);

    @TempDir
    private Path folder;

    @Test
    void a_reader_is_told_in_time_to_come_again_and_a_refusal_stays_one() throws SQLException {
        try (DatabaseServer database = DatabaseServer.create(folder);
                ServiceProcess service = ServiceProcess.on(
                        database.url(), folder, Map.of("PROCURATION_ANSWER_WITHIN", PATIENCE.toMillis() + "ms"));
                Connection locking = DriverManager.getConnection(database.url());
                Statement statement = locking.createStatement()) {
            Caller reader = Caller.withToken(service.address(), Tokens.ofMedialog());
            Caller other = Caller.withToken(service.address(), Tokens.ofRole("MEDIALOG"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> other.get("/medialog/flux").statusCode() == 200);
            locking.setAutoCommit(false);
            statement.execute("lock table audit in access exclusive mode");

            HttpResponse<String> answer = inTime(() -> reader.get("/medialog/flux"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();

            HttpResponse<String> refused = inTime(() -> reader.get("/api/procurations"));
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> inTime(Supplier<HttpResponse<String>> call) {
        long start = System.nanoTime();
        HttpResponse<String> answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, STATEMENT);
        return answer;
    }
}

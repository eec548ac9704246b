package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database does not move, as many wait as may, and who comes then is told at once to come again. */
class TooManyAtOnceE2E {

    private static final int AT_ONCE = 4;

    @TempDir
    private Path folder;

    @Test
    void the_next_one_is_sent_away_at_once_and_readers_of_the_feed_in_time() {
        try (DatabaseServer database = DatabaseServer.create(folder);
                ServiceProcess service = ServiceProcess.on(
                        database.url(), folder, Map.of("PROCURATION_REQUESTS_AT_ONCE", Integer.toString(AT_ONCE)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> lookUp(service).statusCode() == 200);
            // The first scrape of a service that has just started takes long.
            metrics(service);
            database.freeze();
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> lookUp(service), threads));
            }
            CompletableFuture<HttpResponse<String>> reader = CompletableFuture.supplyAsync(
                    () -> Caller.withToken(service.address(), Tokens.ofMedialog())
                            .get("/medialog/flux"),
                    threads);
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> metrics(service)
                            .contains("procuration_http_current{state=\"requests\"} " + AT_ONCE + ".0"));

            long start = System.nanoTime();
            isSentAway(lookUp(service));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(waiting).as("still waiting").noneMatch(CompletableFuture::isDone);
            assertOperatorsAreAnswered(service);
            waiting.forEach(each -> isSentAway(each.join()));
            isSentAway(reader.join());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            database.thaw();
            await().atMost(Duration.ofSeconds(5)).until(() -> lookUp(service).statusCode() == 200);
        }
    }

    private static void assertOperatorsAreAnswered(ServiceProcess service) {
        Caller operator = Caller.anonymous(service.address());
        assertThat(operator.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(metrics(service)).contains("procuration_http_refused_total{reason=\"places\"} 1.0");
    }

    private static String metrics(ServiceProcess service) {
        return Caller.anonymous(service.address()).get("/prometheus").body();
    }

    private static void isSentAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> lookUp(ServiceProcess service) {
        return Caller.withToken(service.address(), Tokens.ofAgent("agent", "site"))
                .post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(1) + "\"}");
    }
}

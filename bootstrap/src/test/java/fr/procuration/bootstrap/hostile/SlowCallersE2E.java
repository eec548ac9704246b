package fr.procuration.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Among more slow callers than there are places, the desk and the operators are answered, from the same address too. */
@Isolated("it measures how fast others are answered")
class SlowCallersE2E {

    private static final int CALLERS = 600;
    private static final Duration KEPT_UP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final String LITTLE_MEMORY = "-Xmx160m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError";

    @TempDir
    static Path folder;

    static ServiceProcess service;
    static Caller desk;
    static Caller operator;

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                EmbeddedDatabase.fresh(),
                folder,
                Map.of(
                        "JDK_JAVA_OPTIONS",
                        LITTLE_MEMORY,
                        "PROCURATION_LIMIT_AGENT",
                        "1000000",
                        "PROCURATION_LIMIT_SITE",
                        "1000000"));
        desk = Caller.withToken(service.address(), Tokens.ofAgent("agent", "site"));
        operator = Caller.anonymous(service.address());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(SlowKind.class)
    void hinder_nobody(SlowKind kind) throws IOException {
        assertOthersAreAnswered();
        long end = System.nanoTime() + KEPT_UP.toNanos();
        try (Crowd crowd = new Crowd()) {
            for (int each = 0; each < CALLERS; each++) {
                kind.start(crowd.connect(service.address()));
            }
            while (System.nanoTime() < end) {
                crowd.each(kind::drip);
                assertOthersAreAnswered();
            }
        }
        assertOthersAreAnswered();
    }

    private static void assertOthersAreAnswered() {
        long start = System.nanoTime();
        assertThat(lookUp()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        for (String path : List.of("/health/liveness", "/health/readiness", "/prometheus")) {
            assertThat(operator.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** The desk has the address of the slow callers: a kept connection may be closed for one of theirs as it is used again. */
    private static int lookUp() {
        try {
            return lookUpOnce();
        } catch (UncheckedIOException closedBeforeItWasRead) {
            return lookUpOnce();
        }
    }

    private static int lookUpOnce() {
        return desk.post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(1) + "\"}")
                .statusCode();
    }
}

package fr.procuration.bootstrap.benchmark.arrivals;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many callers a second, at times drawn by chance. Each sends one request. Gatling counts milliseconds, of which a call
 * needs one or two; so the time of each is taken around it, in microseconds, and written to a file when all have ended.
 */
public class Arrivals extends Simulation {

    private static final String PREFIX = "arrivals.";
    private static final String SENT = "sent";
    private static final String BODY = "body";
    private static final String TOKEN = "token";

    private final List<String> tokens = lines("tokens");
    private final List<String> bodies = lines("bodies");
    private final int expected = Integer.parseInt(text("expected"));
    private final double perSecond = Double.parseDouble(text("rate"));
    private final int warmUp = Integer.parseInt(text("warm-up"));
    private final int seconds = Integer.parseInt(text("seconds"));
    private final boolean inTurn = Boolean.getBoolean(PREFIX + "in-turn");
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> times = new ConcurrentLinkedQueue<>();
    private volatile long measuredFrom;

    /** All of it is said by system properties. */
    public Arrivals() {
        ScenarioBuilder calls = scenario("calls")
                .exec(this::prepare)
                .exec(http("call")
                        .post(text("path"))
                        .header("Authorization", "Bearer #{" + TOKEN + "}")
                        .header("Content-Type", "application/json")
                        .body(StringBody("#{" + BODY + "}"))
                        .check(status().is(expected)))
                .exec(this::measure);
        setUp(calls.injectOpen(
                        constantUsersPerSec(perSecond).during(warmUp + seconds).randomized()))
                .protocols(http.baseUrl("http://127.0.0.1:" + text("port")).shareConnections());
    }

    @Override
    public void before() {
        measuredFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
    }

    private Session prepare(Session session) {
        int number =
                inTurn ? next.getAndIncrement() : ThreadLocalRandom.current().nextInt(1 << 30);
        return session.set(TOKEN, tokens.get(number % tokens.size()))
                .set(BODY, bodies.get(number % bodies.size()))
                .set(SENT, System.nanoTime());
    }

    private Session measure(Session session) {
        long now = System.nanoTime();
        long sent = session.getLong(SENT);
        if (sent > measuredFrom) {
            times.add(session.isFailed() ? "failed" : Long.toString((now - sent) / 1000));
        }
        return session;
    }

    @Override
    public void after() {
        try {
            Files.write(Path.of(text("times")), times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalArgumentException(PREFIX + name + " is not said");
        }
        return value;
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of(text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Caller;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Measured;
import fr.procuration.bootstrap.delivery.Nginx;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What two instances behind nginx do of twice what one does. Each has the same small part of a core, so that neither the
 * database nor nginx nor the callers are the limit; the idle part of the machine shows whether that is so.
 */
@Order(60)
class BalancerBenchmark {

    private static final int PERCENT = Integer.getInteger("benchmark.balancer.percent", 25);
    private static final int CALLERS = 32;
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("benchmark.slice", 4));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.balancer.warm-up", 20));
    private static final int PEOPLE = Integer.getInteger("benchmark.balancer.people", 60_000);
    private static final int AGENTS = 64;

    @TempDir
    private Path folder;

    private final AtomicInteger next = new AtomicInteger();
    private final Results.Table balancer = Results.table(
            "balancer",
            "call",
            "instances",
            "calls per second",
            "of one instance, direct",
            "p50 (ms)",
            "p99 (ms)",
            "idle part of the machine");

    @Test
    void of_twice_one_instance_and_of_a_killed_one() throws IOException, JOSEException {
        assumeTrue(Nginx.isHere(), "no nginx on this machine");
        assumeTrue(CpuShare.isPossible(), "no control groups on this machine, or not for us");
        try (TokenIssuer issuer = TokenIssuer.start();
                DatabaseServer database =
                        DatabaseServer.create(folder, "max_wal_size=8GB", "checkpoint_timeout=30min");
                CpuShare ofOne = CpuShare.of("one", PERCENT);
                CpuShare ofOther = CpuShare.of("other", PERCENT);
                ProductionService one = ProductionService.start(database.url(), issuer, folder, Map.of());
                ProductionService other = ProductionService.start(database.url(), issuer, folder, Map.of())) {
            int single = ServiceProcess.freePort();
            try (Nginx beforeOne = Nginx.start(folder.resolve("one"), single, one.port())) {
                int both = ServiceProcess.freePort();
                try (Nginx beforeBoth = Nginx.start(folder.resolve("both"), both, one.port(), other.port())) {
                    assertThat(List.of(beforeOne, beforeBoth)).hasSize(2);
                    Calls calls = new Calls(issuer);
                    calls.warmUp(one.port(), other.port(), both);
                    ofOne.take(one.pid());
                    ofOther.take(other.pid());
                    Map<String, Way> ways = new LinkedHashMap<>();
                    ways.put("one, direct", new Way(one.port(), 1));
                    ways.put("one, behind nginx", new Way(single, 1));
                    ways.put("two, behind nginx", new Way(both, 2));
                    compare("look-up", ways, calls::lookUp);
                    compare("grant", ways, calls::grant);
                    kill(one, both, calls);
                }
            }
        }
    }

    /** By which port, to how many instances: each is to have as many callers. */
    private record Way(int port, int instances) {

        Measured ask(Duration time, To to) {
            return ClosedLoop.run(instances * CALLERS, time, number -> to.port(port, number));
        }
    }

    /** In turn, so that what else the machine does meets all of them. */
    private void compare(String call, Map<String, Way> ways, To to) {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        Map<String, List<Double>> idle = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ways.forEach((name, way) -> {
                way.ask(SLICE.dividedBy(4), to);
                Idle before = Idle.now();
                measured.computeIfAbsent(name, each -> new ArrayList<>()).add(way.ask(SLICE, to));
                idle.computeIfAbsent(name, each -> new ArrayList<>()).add(before.until(Idle.now()));
            });
        }
        double direct = perSecond(measured.values().iterator().next());
        measured.forEach((way, slices) -> balancer.row(
                call,
                way,
                Results.figure(perSecond(slices)),
                Results.figure(perSecond(slices) / direct),
                Results.figure(millis(slices, 0.5)),
                Results.figure(millis(slices, 0.99)),
                Results.figure(Median.of(idle.getOrDefault(way, List.of())))));
    }

    private static double perSecond(List<Measured> slices) {
        return Median.of(slices.stream().map(Measured::perSecond).toList());
    }

    private static double millis(List<Measured> slices, double share) {
        return Median.of(
                slices.stream().map(each -> each.percentile(share) / 1e3).toList());
    }

    /** One of two is killed while both are asked: how many callers notice, and for how long. */
    private void kill(ProductionService victim, int port, Calls calls) throws IOException {
        Results.Table killed = Results.table(
                "balancer-kill", "callers", "calls", "failed", "last failure after the kill (ms)", "slowest call (ms)");
        AtomicInteger failed = new AtomicInteger();
        AtomicLong lastFailure = new AtomicLong();
        CompletableFuture<Long> kill = CompletableFuture.supplyAsync(
                () -> {
                    ProcessHandle.of(victim.pid()).orElseThrow().destroyForcibly();
                    return System.nanoTime();
                },
                CompletableFuture.delayedExecutor(SLICE.toMillis(), TimeUnit.MILLISECONDS));
        Measured all = ClosedLoop.run(CALLERS, SLICE.multipliedBy(3), number -> {
            Caller caller = calls.lookUp(port, number);
            return new Caller() {
                @Override
                public void call() throws Exception {
                    try {
                        caller.call();
                    } catch (IOException failure) {
                        assertThat(failure).hasMessageStartingWith("answered 502");
                        failed.incrementAndGet();
                        lastFailure.set(System.nanoTime());
                    }
                }

                @Override
                public void close() throws Exception {
                    caller.close();
                }
            };
        });
        double last = failed.get() == 0 ? 0 : (lastFailure.get() - kill.join()) / 1e6;
        killed.row(
                CALLERS,
                all.micros().length,
                failed.get(),
                Results.figure(last),
                Results.figure(all.percentile(1) / 1e3));
        assertThat(failed.get()).as("no more than were under way").isLessThanOrEqualTo(CALLERS);
        assertThat(last).as("and only in that moment").isLessThan(3_000);
    }

    /** A caller of an address. */
    @FunctionalInterface
    private interface To {

        Caller port(int port, int number) throws IOException;
    }

    /** What is asked. Who gives a procuration never did before. */
    private final class Calls {

        private final String[] assures;
        private final String[] agents;
        private int known;

        Calls(TokenIssuer issuer) {
            assures = IntStream.range(0, PEOPLE)
                    .parallel()
                    .mapToObj(issuer::assure)
                    .toArray(String[]::new);
            agents = IntStream.range(0, AGENTS).mapToObj(issuer::agent).toArray(String[]::new);
        }

        /** With all that the machine has: a compiler that gets a quarter of a core takes minutes. */
        void warmUp(int... ports) {
            for (int port : ports) {
                ClosedLoop.run(8, WARM_UP.dividedBy(8), number -> grant(port, number));
            }
            known = next.get();
            for (int port : ports) {
                ClosedLoop.run(CALLERS, WARM_UP.dividedBy(2), number -> lookUp(port, number));
            }
        }

        Caller lookUp(int port, int number) throws IOException {
            AtomicInteger asked = new AtomicInteger(number * 31);
            Requests requests =
                    () -> KeptConnection.lookUp(agents[number % AGENTS], Tokens.nirOf(asked.incrementAndGet() % known));
            return requests.to(port, 200);
        }

        Caller grant(int port, int number) throws IOException {
            Requests requests = () -> KeptConnection.grant(assures[next.getAndIncrement()]);
            return requests.to(port, 201);
        }
    }

    /** Time of the processors, since the machine started: all of it, and what nobody used. */
    private record Idle(long all, long unused) {

        static Idle now() {
            try {
                long[] times = Arrays.stream(Files.readAllLines(Path.of("/proc/stat"))
                                .getFirst()
                                .replaceFirst("cpu +", "")
                                .split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray();
                return new Idle(Arrays.stream(times, 0, 8).sum(), times[3] + times[4]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double until(Idle later) {
            return (later.unused - unused) / (double) (later.all - all);
        }
    }
}

package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.benchmark.ClosedLoop.Callers;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.ManyProcurations;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.vault.Vaults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A day as it is: agents look people up, now and then somebody gives or takes back a procuration.
 *
 * @param issuer of the tokens
 * @param people how many people of {@link ManyProcurations} the database knows
 * @param agents their tokens
 */
record Desk(TokenIssuer issuer, long people, String... agents) {

    private static final long NOBODY = 60_000_000;
    private static final int AGENTS = 64;
    private static final int OF_CALLERS = 16;
    private static final int SETTLED = 300;
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** Makes the schema, and fills it. */
    static Desk on(String database, long procurations, TokenIssuer issuer, Path folder) {
        ProductionService.start(database, issuer, folder, Map.of()).close();
        ManyProcurations many = new ManyProcurations(procurations, Instant.now(), Vaults.of(TestKeysets.shared()));
        many.into(database);
        Sql.execute(database, "vacuum analyze");
        return new Desk(
                issuer,
                many.people(),
                IntStream.range(0, AGENTS).mapToObj(issuer::agent).toArray(String[]::new));
    }

    Callers lookUps(int port) {
        return number -> {
            Requests requests = () -> KeptConnection.lookUp(
                    agents[number % agents.length],
                    ManyProcurations.nirOf(ThreadLocalRandom.current().nextLong(people)));
            return requests.to(port, 200);
        };
    }

    /** Asks alone until it has been answered often enough: a service that has just started does not keep up with many. */
    void settle(int port) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int answered = 0;
        while (answered < SETTLED) {
            try (ClosedLoop.Caller caller = lookUps(port).caller(0)) {
                caller.call();
                answered++;
            } catch (Exception notYet) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(notYet);
                }
            }
        }
    }

    /** One caller in 16 gives and takes back procurations, the others look up. */
    Callers mixed(int port) {
        Callers lookUps = lookUps(port);
        return number -> number % OF_CALLERS == 0 ? new Person(port, somebodyElse()) : lookUps.caller(number);
    }

    /** The token of somebody who has never given anything. */
    private String somebodyElse() {
        int number = PEOPLE.getAndIncrement();
        return issuer.assure("assure-" + number, ManyProcurations.nirOf(NOBODY + number));
    }
}

package fr.procuration.bootstrap.browser;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Receipts that the service issued when the stage was opened: their list, which a minute must have passed for, is there by the time that
 * most tests ask for it.
 *
 * @param running of a procuration that runs
 * @param ended of a grant that was revoked afterwards
 * @param end of that revocation
 * @param newest asks the service for its newest list
 */
record Receipts(String running, String ended, String end, Supplier<String> newest) {

    static Receipts issued(Visitors visitors) {
        Visitor mandant = visitors.somebody();
        Visitor other = visitors.somebody();
        String id = other.givesElsewhere();
        String running = mandant.receiptOf(mandant.givesElsewhere());
        String ended = other.receiptOf(id);
        other.revokesElsewhere(id);
        return new Receipts(running, ended, other.receiptOf(id), () -> mandant.asks("/statuts/1"));
    }

    /** The newest list, made late enough to be believed about all three. */
    String list() {
        return await().atMost(Duration.ofSeconds(130))
                .pollInterval(Duration.ofSeconds(1))
                .until(newest::get, list -> made(list).isAfter(made(end).plusSeconds(60)));
    }

    /** When a receipt or a list was made. */
    static Instant made(String token) {
        try {
            return SignedJWT.parse(token.replace("~", ""))
                    .getJWTClaimsSet()
                    .getIssueTime()
                    .toInstant();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a device with the right time shows, about: that of the service goes on. */
    Instant now() {
        return made(list()).plusSeconds(20);
    }
}

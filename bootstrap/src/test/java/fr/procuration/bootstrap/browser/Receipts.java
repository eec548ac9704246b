package fr.procuration.bootstrap.browser;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Receipts that the service issued, and whose list it has published more than a minute since. So all tests of this JVM have the
 * same.
 *
 * @param running of a procuration that runs
 * @param ended of a grant that was revoked afterwards
 * @param end of that revocation
 * @param list one that knows of all three
 * @param newest asks the service for its newest list
 */
record Receipts(String running, String ended, String end, String list, Supplier<String> newest) {

    private static @Nullable Receipts issued;

    static synchronized Receipts issued(Visitors visitors) {
        if (issued == null) {
            Visitor mandant = visitors.somebody();
            Visitor other = visitors.somebody();
            String id = other.givesElsewhere();
            String running = mandant.receiptOf(mandant.givesElsewhere());
            String ended = other.receiptOf(id);
            other.revokesElsewhere(id);
            String end = other.receiptOf(id);
            String list = await().atMost(Duration.ofSeconds(130))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> mandant.asks("/statuts/1"),
                            newest -> made(newest).isAfter(made(end).plusSeconds(60)));
            issued = new Receipts(running, ended, end, list, () -> mandant.asks("/statuts/1"));
        }
        return issued;
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
        return made(newest.get()).plusSeconds(20);
    }
}

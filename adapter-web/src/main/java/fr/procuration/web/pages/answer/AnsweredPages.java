package fr.procuration.web.pages.answer;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.seal.Seal;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps pages sealed, each under a name of 128 random bits, for the account that sent the form. */
@Singleton
final class AnsweredPages {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final String PURPOSE = "page";
    private static final int NAME_BYTES = 16;

    private final KeptPages pages;
    private final Seal seal;
    private final ClockProvider clock;
    private final SecureRandom random = new SecureRandom();

    AnsweredPages(KeptPages pages, Seal seal, ClockProvider clock) {
        this.pages = pages;
        this.seal = seal;
        this.clock = clock;
    }

    /** What is sealed: a page in the row of another name, account or time is none. */
    private record Kept(String name, String owner, long until, AnsweredPage page) {

        Instant since() {
            return Instant.ofEpochMilli(until).minus(KEPT);
        }

        @Override
        public String toString() {
            return "Kept[masked]";
        }
    }

    /** The name under which the page is kept. */
    String keep(Authentication account, AnsweredPage page) {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        Digest owner = AccountProvider.subject(account);
        Instant now = now();
        Instant until = now.plus(KEPT);
        String sealed = seal.closeLarge(PURPOSE, new Kept(name, owner.hex(), until.toEpochMilli(), page));
        pages.keep(Digest.ofPage(name), owner, sealed, now, until);
        return name;
    }

    Optional<AnsweredPage> find(Authentication account, String name) {
        Digest owner = AccountProvider.subject(account);
        Instant now = now();
        return pages.find(Digest.ofPage(name), owner, now)
                .flatMap(kept -> seal.open(PURPOSE, kept, Kept.class))
                .filter(kept -> kept.name().equals(name)
                        && kept.owner().equals(owner.hex())
                        && kept.until() > now.toEpochMilli())
                .map(kept -> kept.page().after(Duration.between(kept.since(), now)));
    }

    private Instant now() {
        return clock.getClock().instant();
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import java.time.Instant;
import java.util.Optional;

/** Pages that answered forms, whose outages are counted. */
record CountedPages(KeptPages pages, FailureCounters failures) implements KeptPages {

    @Override
    public void keep(Digest name, Digest owner, String sealed, Instant now, Instant expiry) {
        failures.counting(() -> pages.keep(name, owner, sealed, now, expiry));
    }

    @Override
    public Optional<String> find(Digest name, Digest owner, Instant now) {
        return failures.counted(() -> pages.find(name, owner, now));
    }
}

package fr.procuration.persistence.session;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Pages that answered a form on PostgreSQL. */
@Singleton
record JdbcKeptPages(KeptPageRepository pages) implements KeptPages {

    @Override
    public void keep(Digest name, Digest owner, String sealed, Instant now, Instant expiry) {
        translated(() -> pages.keep(name.hex(), owner.hex(), sealed, now, expiry, MOST));
    }

    @Override
    public Optional<String> find(Digest name, Digest owner, Instant now) {
        return translated(() -> pages.find(name.hex(), owner.hex(), now));
    }
}

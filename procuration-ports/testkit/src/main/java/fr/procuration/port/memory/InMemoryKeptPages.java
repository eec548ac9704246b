package fr.procuration.port.memory;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pages in a list for each account. */
public final class InMemoryKeptPages implements KeptPages {

    private final Map<Digest, Deque<Page>> pages = new ConcurrentHashMap<>();

    private record Page(Digest name, String sealed, Instant expiry) {}

    @Override
    public void keep(Digest name, Digest owner, String sealed, Instant now, Instant expiry) {
        pages.compute(owner, (account, before) -> {
            Deque<Page> kept = before == null ? new ArrayDeque<>() : new ArrayDeque<>(before);
            kept.addFirst(new Page(name, sealed, expiry));
            if (kept.size() > MOST) {
                kept.removeLast();
            }
            return kept;
        });
    }

    @Override
    public Optional<String> find(Digest name, Digest owner, Instant now) {
        return pages.getOrDefault(owner, new ArrayDeque<>()).stream()
                .filter(page -> page.name().equals(name) && page.expiry().isAfter(now))
                .map(Page::sealed)
                .findFirst();
    }
}

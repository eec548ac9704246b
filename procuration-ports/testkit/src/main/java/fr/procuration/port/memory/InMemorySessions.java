package fr.procuration.port.memory;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sessions in collections. */
public final class InMemorySessions implements Sessions {

    private static final int MOST = 100;

    private final List<OpenSession> opened = new CopyOnWriteArrayList<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Map<Digest, Instant> endedUntil = new ConcurrentHashMap<>();
    private final Set<Digest> logoutTokens = ConcurrentHashMap.newKeySet();

    @Override
    public void opened(OpenSession session) {
        opened.add(session);
    }

    @Override
    public List<OpenSession> open(Digest subject, Instant now) {
        return opened.stream()
                .filter(each ->
                        each.subject().equals(subject) && each.expiresAt().isAfter(now))
                .filter(each -> !ended.contains(each.id().hex()) && !isEnded(subject, each.openedAt()))
                .sorted(Comparator.comparing(OpenSession::openedAt).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public void end(String token, Instant expiry) {
        ended.add(token);
        ended.add(Digest.ofSession(token).hex());
    }

    @Override
    public void endAll(Digest subject, Instant until) {
        endedUntil.merge(subject, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public boolean endAll(LogoutToken token, Digest subject, Instant until) {
        boolean first = logoutTokens.add(token.id());
        if (first) {
            endAll(subject, until);
        }
        return first;
    }

    @Override
    public boolean endAllUnder(LogoutToken token, Digest providerSession, Instant until) {
        boolean first = logoutTokens.add(token.id());
        if (first) {
            endAllUnder(providerSession, until);
        }
        return first;
    }

    private void endAllUnder(Digest providerSession, Instant until) {
        opened.stream()
                .filter(each -> Objects.equals(each.providerSession(), providerSession))
                .forEach(each -> endAll(each.subject(), until));
    }

    @Override
    public boolean isEnded(String token, Digest subject, Instant issuedAt) {
        boolean byItself = !token.isEmpty()
                && (ended.contains(token)
                        || ended.contains(Digest.ofSession(token).hex()));
        return byItself || isEnded(subject, issuedAt);
    }

    private boolean isEnded(Digest subject, Instant issuedAt) {
        return List.of(subject, Digest.EVERYBODY).stream()
                .anyMatch(each -> !issuedAt.isAfter(endedUntil.getOrDefault(each, Instant.MIN)));
    }
}

package fr.procuration.persistence.session;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sessions on PostgreSQL. An ended token is named by its identifier or by the digest of that; what names it is stored, if
 * the table can hold it, and its digest.
 */
@Singleton
class JdbcSessions implements Sessions {

    private static final Pattern STORABLE = Pattern.compile("[\\x20-\\x7e]{1,100}");

    private final SessionRepository sessions;
    private final EndedTokens ended;

    JdbcSessions(SessionRepository sessions, EndedTokens ended) {
        this.sessions = sessions;
        this.ended = ended;
    }

    @Override
    public void opened(OpenSession session) {
        translated(() -> sessions.save(OpenedSessionRow.of(session)));
    }

    @Override
    public List<OpenSession> open(Digest subject, Instant now) {
        return translated(() -> sessions.open(subject.hex(), now)).stream()
                .map(OpenedSessionRow::session)
                .toList();
    }

    @Override
    public void end(String token, Instant expiry) {
        translated(() -> sessions.end(stored(token), Digest.ofSession(token).hex(), expiry));
    }

    @Override
    public void endAll(Digest subject, Instant until) {
        translated(() -> sessions.endAll(subject.hex(), until));
    }

    @Override
    public boolean endAll(LogoutToken token, Digest subject, Instant until) {
        return translated(() -> sessions.endAllBy(token.id().hex(), token.expiry(), subject.hex(), until));
    }

    @Override
    public boolean endAllUnder(LogoutToken token, Digest providerSession, Instant until) {
        return translated(() -> sessions.endAllUnder(token.id().hex(), token.expiry(), providerSession.hex(), until));
    }

    @Override
    public boolean isEnded(String token, Digest subject, Instant issuedAt) {
        String digest = Digest.ofSession(token).hex();
        return ended.isEnded(new EndedTokens.Asked(stored(token), digest, subject.hex(), issuedAt));
    }

    private static String stored(String token) {
        return STORABLE.matcher(token).matches()
                ? token
                : Digest.ofSession(token).hex();
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import java.time.Instant;
import java.util.List;

/** Sessions whose outages are counted. */
record CountedSessions(Sessions sessions, FailureCounters failures) implements Sessions {

    @Override
    public void opened(OpenSession session) {
        failures.counting(() -> sessions.opened(session));
    }

    @Override
    public List<OpenSession> open(Digest subject, Instant now) {
        return failures.counted(() -> sessions.open(subject, now));
    }

    @Override
    public void end(String token, Instant expiry) {
        failures.counting(() -> sessions.end(token, expiry));
    }

    @Override
    public void endAll(Digest subject, Instant until) {
        failures.counting(() -> sessions.endAll(subject, until));
    }

    @Override
    public boolean endAll(LogoutToken token, Digest subject, Instant until) {
        return failures.counted(() -> sessions.endAll(token, subject, until));
    }

    @Override
    public boolean endAllUnder(LogoutToken token, Digest providerSession, Instant until) {
        return failures.counted(() -> sessions.endAllUnder(token, providerSession, until));
    }

    @Override
    public boolean isEnded(String token, Digest subject, Instant issuedAt) {
        return failures.counted(() -> sessions.isEnded(token, subject, issuedAt));
    }
}

package fr.procuration.web.service;

import fr.procuration.web.account.EndedSessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers closed sessions as long as the service runs. */
@Singleton
final class InMemoryEndedSessions implements EndedSessions {

    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    @Override
    public void end(String session, Instant expiry) {
        ended.add(session);
    }

    @Override
    public boolean isEnded(String session) {
        return ended.contains(session);
    }
}

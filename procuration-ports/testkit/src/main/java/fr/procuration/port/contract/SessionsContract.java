package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Instants;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions are open until they expire or are ended: one, or all of an account until an instant. */
public abstract class SessionsContract extends AdapterContract {

    private static final Instant NOW = Instants.GUIDE;
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(30));

    private final String id = UUID.randomUUID().toString();
    private final Digest subject = Digest.ofSubject("assures", UUID.randomUUID().toString());

    /**
     * The sessions.
     *
     * @return the adapter under test
     */
    protected abstract Sessions sessions();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Sessions another();

    private Sessions sessionsOf(int each) {
        return each % 2 == 0 ? sessions() : another();
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(Sessions.class).tellsOfAnOutage(sessions());
    }

    @Test
    void shows_another_instance_at_once_what_one_has_opened_and_ended() {
        assertThat(another().open(subject, NOW)).isEmpty();
        OpenSession one = opened(id, NOW, null);
        OpenSession two = opened(UUID.randomUUID().toString(), NOW.plusSeconds(1), null);
        assertThat(another().open(subject, NOW)).containsExactly(two, one);
        assertThat(another().isEnded(id, subject, NOW)).isFalse();

        sessions().end(id, EXPIRY);
        assertThat(another().isEnded(id, subject, NOW)).isTrue();
        assertThat(another().open(subject, NOW)).containsExactly(two);
        assertThat(another().isEnded("", subject, NOW)).isFalse();

        sessions().endAll(subject, NOW.plusSeconds(1));
        assertThat(another().isEnded("", subject, NOW)).isTrue();
        assertThat(another().open(subject, NOW)).isEmpty();
    }

    @Test
    void keeps_all_that_is_known_of_a_session_or_is_not() {
        OpenSession known = opened(id, NOW, Digest.ofProviderSession("assures", id));
        OpenSession unknown =
                new OpenSession(Digest.ofSession(id + 2), subject, null, NOW.minusSeconds(1), EXPIRY, null, false);
        sessions().opened(unknown);

        assertThat(sessions().open(subject, NOW)).containsExactly(known, unknown);
    }

    @Test
    void lists_a_hundred_and_ends_all_of_more() {
        List<OpenSession> all = IntStream.range(0, 101)
                .mapToObj(each -> opened(id + each, NOW.minusSeconds(each), null))
                .toList();

        assertThat(sessions().open(subject, NOW)).isEqualTo(all.subList(0, 100));
        sessions().endAll(subject, NOW.minusSeconds(100));
        assertThat(sessions().open(subject, NOW)).isEqualTo(all.subList(0, 100));
        sessions().endAll(subject, NOW);
        assertThat(sessions().open(subject, NOW)).isEmpty();
    }

    @Test
    void of_16_who_use_a_logout_token_at_once_one_does() {
        Digest providerSession = Digest.ofProviderSession("assures", id);

        assertThat(Crowd.of(
                        16,
                        each -> each % 4 < 2
                                ? sessionsOf(each).endAll(token(1), subject, NOW)
                                : sessionsOf(each).endAllUnder(token(1), providerSession, NOW)))
                .filteredOn(first -> first)
                .hasSize(1);
    }

    @Test
    void lists_what_is_open_newest_first() {
        OpenSession older = opened(id, NOW.minusSeconds(60), null);
        OpenSession newer = opened(UUID.randomUUID().toString(), NOW, Digest.ofProviderSession("assures", id));

        assertThat(sessions().open(subject, NOW)).containsExactly(newer, older);
        assertThat(sessions().open(Digest.ofSubject("agents", id), NOW)).isEmpty();
        assertThat(sessions().open(subject, EXPIRY)).isEmpty();
    }

    @Test
    void ends_one_by_its_identifier_and_leaves_the_other() {
        OpenSession other = opened(UUID.randomUUID().toString(), NOW, null);
        opened(id, NOW, null);

        sessions().end(id, EXPIRY);
        sessions().end(id, EXPIRY);

        assertThat(sessions().isEnded(id, subject, NOW)).isTrue();
        assertThat(sessions().open(subject, NOW)).containsExactly(other);
    }

    @Test
    void tells_many_who_ask_at_once_about_their_own() {
        List<String> tokens =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(200).toList();
        tokens.stream()
                .filter(SessionsContract::isOdd)
                .forEach(each -> sessions().end(each, EXPIRY));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Boolean>> answers = tokens.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> sessions().isEnded(each, subject, NOW), threads))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactlyElementsOf(
                            tokens.stream().map(SessionsContract::isOdd).toList());
        } finally {
            threads.shutdown();
        }
    }

    private static boolean isOdd(String token) {
        return Character.digit(token.charAt(0), 16) % 2 == 1;
    }

    @Test
    void ends_one_by_the_digest_of_its_identifier() {
        OpenSession session = opened(id, NOW, null);
        assertThat(sessions().isEnded(id, subject, NOW)).isFalse();

        sessions().end(session.id().hex(), EXPIRY);

        assertThat(sessions().isEnded(id, subject, NOW)).isTrue();
        assertThat(sessions().open(subject, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "é", " "})
    void ends_a_token_whatever_its_identifier(String part) {
        String odd = (id + part).repeat(9);
        assertThat(sessions().isEnded(odd, subject, NOW)).isFalse();

        sessions().end(odd, EXPIRY);

        assertThat(sessions().isEnded(odd, subject, NOW)).isTrue();
    }

    @Test
    void ends_all_of_an_account_that_were_issued_until_an_instant() {
        opened(id, NOW, null);

        sessions().endAll(subject, NOW);
        sessions().endAll(subject, NOW.minusSeconds(60));

        assertThat(sessions().open(subject, NOW)).isEmpty();
        assertThat(sessions().isEnded(id, subject, NOW)).isTrue();
        assertThat(sessions().isEnded("", subject, NOW))
                .as("without identifier")
                .isTrue();
        assertThat(sessions().isEnded(id, subject, NOW.plusMillis(1))).isFalse();
        assertThat(sessions().isEnded(id, Digest.ofSubject("agents", id), NOW)).isFalse();
    }

    @Test
    void ends_all_of_the_accounts_under_a_session_of_their_provider() {
        Digest providerSession = Digest.ofProviderSession("assures", id);
        opened(id, NOW, providerSession);
        opened(id + 2, NOW, null);

        assertThat(sessions().endAllUnder(token(1), Digest.ofProviderSession("agents", id), NOW))
                .as("of which nobody has a session")
                .isTrue();
        assertThat(sessions().open(subject, NOW)).hasSize(2);
        assertThat(sessions().endAllUnder(token(1), providerSession, NOW)).isFalse();
        assertThat(sessions().open(subject, NOW)).hasSize(2);
        assertThat(sessions().endAllUnder(token(2), providerSession, NOW)).isTrue();

        assertThat(sessions().open(subject, NOW)).isEmpty();
        assertThat(sessions().isEnded(id + 2, subject, NOW)).isTrue();
    }

    @Test
    void ends_those_of_everybody() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        opened(id, NOW, null);

        sessions().endAll(Digest.EVERYBODY, longAgo);

        assertThat(sessions().isEnded("", subject, longAgo)).isTrue();
        assertThat(sessions().isEnded("", subject, longAgo.plusMillis(1))).isFalse();
        assertThat(sessions().open(subject, NOW)).hasSize(1);
    }

    @Test
    void a_logout_token_works_once() {
        assertThat(sessions().endAll(token(1), subject, NOW)).isTrue();
        OpenSession again = opened(id, NOW.plusMillis(1), null);

        assertThat(sessions().endAll(token(1), subject, NOW.plusSeconds(60))).isFalse();

        assertThat(sessions().open(subject, NOW)).containsExactly(again);
        assertThat(sessions().endAll(token(2), subject, NOW.plusSeconds(60))).isTrue();
        assertThat(sessions().open(subject, NOW)).isEmpty();
    }

    private LogoutToken token(int number) {
        return new LogoutToken(Digest.ofLogoutToken("assures", id + number), EXPIRY);
    }

    private OpenSession opened(String session, Instant at, @Nullable Digest providerSession) {
        OpenSession open =
                new OpenSession(Digest.ofSession(session), subject, providerSession, at, EXPIRY, "2001:db8::7", true);
        sessions().opened(open);
        return open;
    }
}

package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Providers whose keys change, and providers that are away, while people sign in. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class RotationE2E {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final OpenIdStage stage;

    RotationE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @Test
    void a_key_changes_while_somebody_is_at_the_provider_and_the_old_one_ends() {
        RSAKey old = key();
        assertThat(bearer(old)).isEqualTo(200);
        Walk francoise = stage.stranger();
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        String back = francoise.comesBackWith("assures");

        stage.providers().keys().rotate("assures");

        // At once, unless the keys were fetched just now: then within seconds.
        await().atMost(SOON).until(() -> bearer(key()) == 200);
        assertThat(francoise.go(back).body()).contains("Françoise MARTIN");
        assertThat(bearer(old)).isEqualTo(401);
    }

    @Test
    void a_key_changes_while_sixteen_people_are_at_the_provider() {
        List<Walk> people = Stream.generate(stage::stranger).limit(16).toList();
        List<String> back = people.stream()
                .map(somebody -> {
                    stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
                    return somebody.comesBackWith("assures");
                })
                .toList();
        othersHaveKeysFetchedNoMore();
        stage.providers().keys().rotate("assures");

        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people.size(); i++) {
                Walk somebody = people.get(i);
                String address = back.get(i);
                together.execute(() -> {
                    somebody.go(address);
                    statuses.add(somebody.step("/api/procurations").statusCode());
                });
            }
        }

        assertThat(statuses).containsExactly(200);
    }

    @Test
    void tokens_with_unknown_keys_do_not_keep_anybody_from_signing_in_nor_ask_the_provider_each_time() {
        assertThat(bearer(key())).isEqualTo(200);
        RSAKey unknown = RotatingKeys.generated();
        int before = stage.providers().timesKeysWereFetched();
        for (int i = 0; i < 200; i++) {
            assertThat(bearer(unknown)).isEqualTo(401);
        }

        assertThat(stage.providers().timesKeysWereFetched() - before).isLessThanOrEqualTo(6);
        othersHaveKeysFetchedNoMore();
        stage.providers().keys().rotate("assures");
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        assertThat(stage.stranger().signsIn("assures").body()).contains("Françoise MARTIN");
    }

    @Test
    void while_the_provider_is_away_known_keys_hold_and_the_page_says_to_try_later() {
        assertThat(bearer(key())).isEqualTo(200);
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        String back = francoise.comesBackWith("assures");
        stage.providers().down();
        try {
            assertThat(bearer(key())).isEqualTo(200);
            assertThat(bearer(RotatingKeys.generated())).isIn(401, 503);
            HttpResponse<String> answer = francoise.step(back);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("momentanément indisponible", "réessayer");
            assertThat(francoise.has("__Host-JWT")).isFalse();
        } finally {
            stage.providers().up();
        }
    }

    /** Twice a second is as often as is allowed, and the test before may have used that up. */
    private static void othersHaveKeysFetchedNoMore() {
        await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
    }

    private RSAKey key() {
        return stage.providers().keys().current("assures");
    }

    /** Of a token that was never sent before: one that is known holds some seconds longer than its key. */
    private int bearer(RSAKey key) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(stage.providers().issuer("assures"))
                .audience(OpenIdStage.AUDIENCE)
                .subject("francoise")
                .claim("roles", List.of("ASSURE"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        Claims.ofFrancoise().forEach(claims::claim);
        return stage.stranger()
                .calls("/api/procurations", ProviderServer.signed(key, claims.build()))
                .statusCode();
    }
}

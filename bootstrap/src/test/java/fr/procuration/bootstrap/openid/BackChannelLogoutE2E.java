package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider ends what rests on it: all sessions of an account, and its bearer tokens, by a logout token that works once. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class BackChannelLogoutE2E {

    private static final Map<String, Object> LOGOUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final OpenIdStage stage;
    private final Bearers bearers;
    private final String subject = "francoise " + UUID.randomUUID();

    BackChannelLogoutE2E(OpenIdStage stage) {
        this.stage = stage;
        this.bearers = new Bearers(stage);
    }

    @Test
    void ends_all_sessions_and_bearer_tokens_of_the_subject_and_lets_them_in_again() throws InterruptedException {
        Walk one = signedIn(subject, null);
        Walk two = signedIn(subject, null);
        Walk somebodyElse = signedIn("jeanne " + subject, null);
        String bearer = bearer(Instant.now().minusSeconds(2));

        HttpResponse<String> answer = logout("assures", token(it -> it.subject(subject)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEmpty();
        assertThat(List.of(one, two))
                .allSatisfy(each -> assertThat(status(each)).isEqualTo(401));
        assertThat(bearers.status(Bearers.MINE, bearer)).isEqualTo(401);
        assertThat(status(somebodyElse)).isEqualTo(200);
        assertThat(status(signedIn(subject, null))).isEqualTo(200);
        Thread.sleep(1000);
        assertThat(bearers.status(Bearers.MINE, bearer(Instant.now()))).isEqualTo(200);
    }

    @Test
    void ends_them_by_the_session_of_the_provider() {
        String sid = UUID.randomUUID().toString();
        Walk under = signedIn(subject, sid);
        Walk other = signedIn(subject, null);

        assertThat(logout("assures", token(it -> it.claim("sid", "unknown"))).statusCode())
                .as("nobody has a session under it any more")
                .isEqualTo(200);
        assertThat(status(under)).isEqualTo(200);
        assertThat(logout("assures", token(it -> it.claim("sid", sid))).statusCode())
                .isEqualTo(200);

        assertThat(status(under)).isEqualTo(401);
        assertThat(status(other)).isEqualTo(401);
    }

    @Test
    void a_token_works_once() {
        String token = token(it -> it.subject(subject));
        assertThat(logout("assures", token).statusCode()).isEqualTo(200);
        Walk again = signedIn(subject, null);

        assertThat(logout("assures", token).statusCode()).isEqualTo(400);

        assertThat(status(again)).isEqualTo(200);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claims("no event", it -> it.claim("events", null)),
                claims("another event", it -> it.claim("events", Map.of("http://example.org/other", Map.of()))),
                claims(
                        "events as a text",
                        it -> it.claim("events", "http://schemas.openid.net/event/backchannel-logout")),
                claims("a nonce, as in an ID token", it -> it.claim("nonce", "n")),
                claims("no identifier", it -> it.jwtID(null)),
                claims("nobody's", it -> it.subject(null)),
                claims("a session in a list", it -> it.subject(null).claim("sid", List.of("s"))),
                claims("no issuer", it -> it.issuer(null)),
                claims("another issuer", it -> it.issuer("https://evil.example")),
                claims("no audience", it -> it.audience((String) null)),
                claims("the audience of bearer tokens", it -> it.audience(OpenIdStage.AUDIENCE)),
                claims("no time", it -> it.issueTime(null)),
                claims("old", it -> it.issueTime(in(-400))),
                claims("from the future", it -> it.issueTime(in(120))),
                claims("no expiry", it -> it.expirationTime(null)),
                claims("expired", it -> it.expirationTime(in(-90))));
    }

    private static Arguments claims(String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        return Arguments.of(what, bend);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void what_is_no_logout_token_for_this_service_now_ends_nothing(
            String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        Walk francoise = signedIn(subject, null);

        HttpResponse<String> answer = logout("assures", token(it -> bend.apply(it.subject(subject))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(status(francoise)).isEqualTo(200);
    }

    @Test
    void what_somebody_else_has_signed_or_nobody_ends_nothing() {
        Walk francoise = signedIn(subject, null);
        JWTClaimsSet claims = logoutToken().subject(subject).build();
        RSAKey agents = bearers.key("agents");

        for (String token : List.of(
                new PlainJWT(claims).serialize(),
                ProviderServer.signed(RotatingKeys.generated(), claims),
                ProviderServer.signed(agents, claims),
                "no token",
                "",
                "a.b.c",
                "a.b.c.d.e")) {
            assertThat(logout("assures", token).statusCode()).as(token).isEqualTo(400);
        }
        assertThat(logout("agents", token(it -> it.subject(subject))).statusCode())
                .isEqualTo(400);
        assertThat(logout("others", token(it -> it.subject(subject))).statusCode())
                .isEqualTo(404);
        assertThat(status(francoise)).isEqualTo(200);
    }

    private Walk signedIn(String who, @Nullable String sid) {
        Map<String, Object> claims = Claims.ofFrancoise();
        if (sid != null) {
            claims.put("sid", sid);
        }
        stage.providers().expects(ProviderServer.ASSURES, who, claims);
        Walk walk = stage.stranger();
        assertThat(walk.signsIn("assures").body()).contains("Françoise");
        return walk;
    }

    private static int status(Walk walk) {
        return walk.step("/api/procurations").statusCode();
    }

    private String bearer(Instant issuedAt) {
        return bearers.assure(it -> it.subject(subject).issueTime(Date.from(issuedAt)));
    }

    private HttpResponse<String> logout(String provider, String token) {
        return stage.stranger().form("/oauth/deconnexion/" + provider, "logout_token", token);
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> bend) {
        return bearers.signed("assures", bend.apply(logoutToken()));
    }

    private JWTClaimsSet.Builder logoutToken() {
        return new JWTClaimsSet.Builder()
                .issuer(stage.providers().issuer("assures"))
                .audience(ProviderServer.CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(in(0))
                .expirationTime(in(120))
                .claim("events", LOGOUT);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}

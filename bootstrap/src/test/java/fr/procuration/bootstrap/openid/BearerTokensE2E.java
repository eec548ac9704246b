package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with bearer tokens that a provider has signed: for this service or not, in time or not, with odd claims. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class BearerTokensE2E {

    private final Bearers bearers;

    BearerTokensE2E(OpenIdStage stage) {
        this.bearers = new Bearers(stage);
    }

    @Test
    void a_token_of_the_providers_opens_what_its_roles_open() {
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it))).isEqualTo(200);
        assertThat(bearers.status(Bearers.FEED, bearers.medialog(it -> it))).isEqualTo(200);
        assertThat(bearers.status(Bearers.MINE, bearers.medialog(it -> it))).isEqualTo(403);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claims("no level of assurance", it -> it.claim("acr", null)),
                claims("a level that is too low", it -> it.claim("acr", "eidas1")),
                claims("a level in a list", it -> it.claim("acr", List.of("eidas2"))),
                claims("no audience", it -> it.audience((String) null)),
                claims("another audience", it -> it.audience("another-api")),
                claims("the client, as in an ID token", it -> it.audience(ProviderServer.CLIENT)),
                claims("audience as a part of a text", it -> it.audience(OpenIdStage.AUDIENCE + "-2")),
                claims("audience in an object", it -> it.claim("aud", Map.of("is", OpenIdStage.AUDIENCE))),
                claims("no issuer", it -> it.issuer(null)),
                claims("unknown issuer", it -> it.issuer("https://evil.example")),
                claims(
                        "issuer with a slash more",
                        it -> it.issuer(it.getClaims().get("iss") + "/")),
                claims(
                        "issuer in a list",
                        it -> it.claim("iss", List.of(it.getClaims().get("iss")))),
                claims("no expiry", it -> it.expirationTime(null)),
                claims("expired", it -> it.expirationTime(Bearers.in(-61))),
                claims("expiry as a text", it -> it.claim("exp", "tomorrow")),
                claims("not valid yet", it -> it.notBeforeTime(Bearers.in(90))),
                claims("nobody's", it -> it.subject(null)));
    }

    private static Arguments claims(String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        return Arguments.of(what, bend);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void claims_that_are_not_for_this_service_now_are_refused(String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        assertThat(bearers.status(Bearers.MINE, bearers.assure(bend))).isEqualTo(401);
    }

    @Test
    void an_agent_needs_two_factors_and_a_system_that_nobody_signed_in_does_not() {
        assertThat(bearers.status("/medialog", bearers.agent(it -> it))).isEqualTo(200);
        assertThat(bearers.status("/medialog", bearers.agent(it -> it.claim("acr", "eidas3"))))
                .isEqualTo(200);
        assertThat(bearers.status("/medialog", bearers.agent(it -> it.claim("acr", "eidas1"))))
                .isEqualTo(401);
        assertThat(bearers.status("/medialog", bearers.agent(it -> it.claim("acr", null))))
                .isEqualTo(401);
        assertThat(bearers.status(
                        "/medialog",
                        bearers.agent(
                                it -> it.claim("acr", null).claim("roles", List.of("AGENT_ACCUEIL", "MEDIALOG")))))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.FEED, bearers.medialog(it -> it.claim("acr", "eidas1"))))
                .as("a person with the role of the system")
                .isEqualTo(401);
    }

    @Test
    void clocks_may_be_a_minute_apart() {
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it.expirationTime(Bearers.in(-45)))))
                .isEqualTo(200);
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it.notBeforeTime(Bearers.in(45)))))
                .isEqualTo(200);
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("none", null),
                Arguments.of("empty", List.of()),
                Arguments.of("as a text", "ASSURE"),
                Arguments.of("in other letters", List.of("assure")),
                Arguments.of("nested", List.of(List.of("ASSURE"))),
                Arguments.of("in an object", Map.of("ASSURE", true)),
                Arguments.of("unknown", List.of("ADMIN", "ROLE_ASSURE", "isAuthenticated()")),
                Arguments.of("of the other provider", List.of("MEDIALOG", "AGENT_ACCUEIL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    void roles_that_are_none_of_the_issuers_open_nothing(String what, Object roles) {
        String token = bearers.assure(it -> it.claim("roles", roles).claim("site", "CPAM-PARIS-01"));

        for (String path : List.of(Bearers.MINE, Bearers.FEED, "/medialog")) {
            assertThat(bearers.status(path, token)).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_provider_of_agents_makes_nobody_an_insured_person() {
        String token = bearers.medialog(it -> it.claim("roles", List.of("ASSURE", "MEDIALOG")));

        assertThat(bearers.status(Bearers.MINE, token)).isEqualTo(403);
        assertThat(bearers.status(Bearers.FEED, token)).isEqualTo(200);
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("names")
    void a_token_may_have_any_name(String jti) {
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it.jwtID(jti))))
                .isEqualTo(200);
    }

    static Stream<String> names() {
        return Stream.of("", "a\u0000b", "é\n", "j".repeat(101), "😀".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("oddClaims")
    void odd_claims_of_a_person_make_the_account_incomplete(String claim, Object value) {
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it.claim(claim, value))))
                .isEqualTo(403);
    }

    static Stream<Arguments> oddClaims() {
        return Stream.of(
                Arguments.of("nir", List.of(Claims.NIR)),
                Arguments.of("nir", Map.of("value", Claims.NIR)),
                Arguments.of("nir", 255081416802538L),
                Arguments.of("birthdate", 19550814),
                Arguments.of("family_name", List.of("MARTIN", "DUPONT")),
                Arguments.of("gender", true));
    }
}

package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route that changes something, in the name of somebody who may call it, with every type and from every origin. By cookie:
 * refused from another origin (403), then for its type (415). By token: whatever the origin.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOriginsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> TYPES = List.of(
            "",
            "text/plain;charset=UTF-8",
            FORM,
            "multipart/form-data; boundary=x",
            "application/json",
            "application/octet-stream",
            "application/json; charset=utf-16",
            "no type");
    private static final List<String> UNREADABLE = TYPES.subList(6, 8);

    private final ServiceInProcess service = ServiceInProcess.local(Map.of());
    private final Victim victim = Victim.of(service);
    private final Approach approach = new Approach(service, victim);

    private final List<List<String>> others = List.of(
            List.of("Sec-Fetch-Site", "cross-site", "Origin", "https://forum.example.org"),
            List.of("Sec-Fetch-Site", "same-site", "Origin", "http://localhost:1"),
            List.of("Sec-Fetch-Site", "cross-site", "Origin", "null"),
            List.of("Sec-Fetch-Site", "same-site"),
            List.of("Sec-Fetch-Site", "none"),
            List.of("Origin", "https://forum.example.org"),
            List.of("Origin", "http://localhost:1"),
            List.of("Origin", "http://127.0.0.1:" + service.address().getPort()),
            List.of("Origin", "null"),
            List.of("Referer", "https://forum.example.org/" + service.address()));
    private final List<List<String>> ours = List.of(
            List.of(),
            List.of("Sec-Fetch-Site", "same-origin", "Origin", origin()),
            List.of("Sec-Fetch-Site", "same-origin"),
            List.of("Origin", origin()),
            List.of("Referer", origin() + "/medialog"));

    @AfterAll
    void stop() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> by_cookie() {
        return changes()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    List<String> cookie = List.of("Cookie", "JWT=" + tokenFor(route) + "; " + approach.formCookie());
                    Map<String, String> before = service.tables().all();
                    each(others, (type, other) -> {
                        HttpResponse<String> answer = call(route, cookie, type, other);
                        assertThat(answer.statusCode()).as(type + other).isEqualTo(403);
                        assertThat(answer.body()).contains("origine-refusee");
                    });
                    assertThat(service.tables().all()).isEqualTo(before);
                    each(ours, (type, own) -> assertByItsType(route, cookie, type, own));
                }));
    }

    @TestFactory
    Stream<DynamicTest> by_token() {
        return changes()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    // The form's own cookie is no session.
                    List<String> token =
                            List.of("Authorization", "Bearer " + tokenFor(route), "Cookie", approach.formCookie());
                    List<List<String>> origins =
                            Stream.concat(others.stream(), ours.stream()).toList();
                    each(origins, (type, origin) -> assertByItsType(route, token, type, origin));
                }));
    }

    /** A token beside the cookie excuses nothing: it need not be good, and then the cookie would count. */
    @TestFactory
    Stream<DynamicTest> by_cookie_and_token() {
        return changes()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    String cookie = "JWT=" + tokenFor(route) + "; " + approach.formCookie();
                    for (String token : List.of(tokenFor(route), "made.up.token")) {
                        List<String> both = List.of("Cookie", cookie, "Authorization", "Bearer " + token);
                        others.forEach(other -> assertThat(
                                        call(route, both, type(route), other).statusCode())
                                .isIn(401, 403));
                    }
                }));
    }

    /** Each origin and each type at least once: neither is looked at for the other's sake, so not each with each. */
    private static void each(List<List<String>> origins, BiConsumer<String, List<String>> call) {
        for (int turn = 0; turn < Math.max(TYPES.size(), origins.size()); turn++) {
            call.accept(TYPES.get(turn % TYPES.size()), origins.get(turn % origins.size()));
        }
    }

    private void assertByItsType(Route route, List<String> credentials, String type, List<String> origin) {
        HttpResponse<String> answer = call(route, credentials, type, origin);
        boolean fits = type.equals(type(route)) || takesAnything(route) && !UNREADABLE.contains(type);
        assertThat(answer.statusCode() == 415)
                .as("%s %s: %s", type, origin, answer.body())
                .isEqualTo(!fits);
        assertThat(answer.body()).doesNotContain("origine-refusee");
    }

    /** Signing out takes any body, as long as its type can be read. */
    private static boolean takesAnything(Route route) {
        return route.path().equals("/deconnexion");
    }

    private static String type(Route route) {
        return route.form() ? FORM : "application/json";
    }

    private HttpResponse<String> call(Route route, List<String> credentials, String type, List<String> origin) {
        List<String> headers = new ArrayList<>(credentials);
        headers.addAll(origin);
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        return approach.call(route, headers);
    }

    private Stream<Route> changes() {
        return Route.of(service).stream().filter(route -> route.changes() && !route.management());
    }

    private static String tokenFor(Route route) {
        Access access = Access.to(route).orElse(Access.NOBODY);
        return Stream.of(Stranger.ANOTHER_MANDANT, Stranger.AN_AGENT, Stranger.AN_AGENT_OF_THE_FILE, Stranger.MEDIALOG)
                .filter(access::isFor)
                .findFirst()
                .flatMap(Stranger::token)
                .orElseThrow();
    }

    private String origin() {
        return "http://localhost:" + service.address().getPort();
    }
}

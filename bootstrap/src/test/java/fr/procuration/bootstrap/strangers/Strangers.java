package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every route there is, called by everybody: what is not theirs is refused to them, and nothing changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Strangers {

    private static final List<String> READERS = List.of("*/*", "text/html, */*;q=0.1");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final ServiceInProcess service;
    private final Victim victim;
    private final Approach approach;
    private Map<String, String> ofTheVictim;
    private Map<String, String> stored;

    Strangers(ServiceInProcess service) {
        this.service = service;
        victim = Victim.of(service);
        approach = new Approach(service, victim);
        ofTheVictim = service.tables().of(victim.procuration());
        stored = service.tables().all();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_route_says_who_may_call_it() {
        assertThat(Route.of(service))
                .filteredOn(route -> !route.declaresAccess())
                .as("routes whose controller has no @Secured, or endpoints without endpoints.<name>.sensitive:"
                        + " declare there who may call them, or switch them off in application.yml")
                .isEmpty();
        assertThat(Route.of(service))
                .filteredOn(route -> Access.to(route).isEmpty())
                .as("routes that the table in Access.java does not know: add a line for each, with the roles that may"
                        + " call it, or * if everybody may")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return Route.of(service).stream()
                .flatMap(route -> Stream.of(Stranger.values())
                        .map(stranger -> DynamicTest.dynamicTest(route + " " + stranger, () -> meet(route, stranger))));
    }

    private void meet(Route route, Stranger stranger) {
        Access access = Access.to(route).orElse(Access.NOBODY);
        boolean mayCall = access.isFor(stranger);
        boolean mayChange = mayCall && !access.isForEverybody() && route.changes() && !route.takesAnId();
        boolean mayRead = mayCall && !access.isForEverybody() && stranger != Stranger.ANOTHER_MANDANT;
        for (String accept : READERS) {
            HttpResponse<String> answer = approach.call(route, stranger, accept);

            if (!mayCall) {
                assertRefused(stranger, answer);
            } else if (route.takesAnId()) {
                assertThat(answer.statusCode()).as("somebody else's id").isEqualTo(404);
            } else {
                assertThat(answer.statusCode()).as("the answer to who may").isLessThan(500);
            }
            Map<String, String> before = stored;
            stored = service.tables().all();
            if (!mayChange) {
                assertThat(stored).as("what is stored").isEqualTo(before);
            } else if (route.path().startsWith("/medialog")) {
                // Agents record what happens at a desk, to anybody's procuration.
                ofTheVictim = service.tables().of(victim.procuration());
            } else if (!stored.equals(before)) {
                assertThat(service.tables().of(victim.procuration()))
                        .as("what is stored about the victim")
                        .isEqualTo(ofTheVictim);
            }
            if (!mayRead) {
                assertThat(answer.body()).doesNotContain(Victim.MANDATAIRE, Victim.NIR, Victim.KEY);
            }
        }
    }

    /** To sign in, for who reads pages and is not known; to their own page, for agents who come to the mandants' first. */
    private static void assertRefused(Stranger stranger, HttpResponse<String> answer) {
        if (answer.statusCode() == 303) {
            String elsewhere = stranger.isKnown() ? "/medialog" : "/connexion(\\?agent=)?";
            assertThat(answer.headers().firstValue("Location").orElse("")).matches(elsewhere);
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(answer.statusCode()).as("refusal: " + answer.body()).isEqualTo(stranger.isKnown() ? 403 : 401);
        }
    }

    @Test
    void no_path_answers_a_method_that_it_does_not_declare() {
        List<Route> routes = Route.of(service);
        Map<String, String> everything = service.tables().all();
        for (Route route : routes) {
            for (String method : METHODS) {
                boolean declared = routes.stream()
                        .anyMatch(each -> each.method().equals(method)
                                && each.pathTo(victim.procuration()).equals(route.pathTo(victim.procuration())));
                if (!declared) {
                    assertThat(approach.call(route, method, Stranger.ANOTHER_MANDANT, READERS.get(0))
                                    .statusCode())
                            .as(method + " " + route.path())
                            .isIn(401, 403, 404, 405);
                }
            }
        }
        assertThat(service.tables().all()).isEqualTo(everything);
    }
}

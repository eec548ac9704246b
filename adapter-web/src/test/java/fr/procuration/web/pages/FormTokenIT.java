package fr.procuration.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form of a page is taken only with the token that the page gave: every form, those of later pages included. */
class FormTokenIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void every_form_is_refused_without_its_token() {
        List<String> forms = forms();
        assertThat(forms).hasSizeGreaterThan(3).allSatisfy(path -> {
            Answer answer =
                    SERVICE.call("POST", path).as(mandant).form("certifie=oui").send();
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text("/code")).as(path).isEqualTo("formulaire-perime");
        });
        assertThat(SERVICE.bean(InMemoryProcurations.class).all(mandant.nir())).isEmpty();
    }

    @Test
    void a_token_of_somebody_s_own_making_is_refused() {
        Answer answer = SERVICE.call("POST", "/demarches/procuration/mandataire")
                .as(mandant)
                .header("Cookie", "jeton=made.up")
                .form("csrfToken=made.up")
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    /** Read from the router. */
    private static List<String> forms() {
        return SERVICE.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(FormTokenIT::isOfThePages)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .toList();
    }

    private static boolean isOfThePages(UriRouteInfo<?, ?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                && method.getTargetMethod()
                        .getDeclaringType()
                        .getPackageName()
                        .equals(FormTokenIT.class.getPackageName());
    }
}

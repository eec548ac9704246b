package fr.procuration.web.pages.giving;

import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.seal.Secrets;
import fr.procuration.web.signin.AfterSignIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;

/** Brings an agent to the desk, a mandant back to the demande they were at, and everybody else to the dashboard. */
@Singleton
final class DraftAfterSignIn implements AfterSignIn {

    private final DraftCookie drafts;
    private final Secrets secrets;

    DraftAfterSignIn(DraftCookie drafts, Secrets secrets) {
        this.drafts = drafts;
        this.secrets = secrets;
    }

    @Override
    public URI destination(HttpRequest<?> request, Authentication account) {
        if (Agents.isOne(account)) {
            return URI.create(Agents.pageOf(account));
        }
        boolean underWay =
                drafts.read(request, secrets.marksOf(account.getName())).isPresent();
        UriBuilder next = UriBuilder.of(underWay ? GivingController.STEP_2 : Tab.ACCUEIL.path());
        if (RequestCanal.isKiosk(request)) {
            next.queryParam(RequestCanal.PARAMETER, RequestCanal.KIOSK);
        }
        return next.build();
    }
}

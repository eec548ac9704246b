package fr.procuration.web.openid.signout;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.Providers;
import fr.procuration.web.openid.provider.RedirectUris;
import fr.procuration.web.openid.signout.LogoutHintCookie.Hint;
import fr.procuration.web.signin.SignOutRedirect;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs out at the provider too, which sends people back to the last page (OpenID Connect RP-Initiated Logout 1.0). */
@Singleton
public final class ProviderSignOut implements SignOutRedirect {

    /** The page from which the browser goes to the provider. */
    public static final String PATH = "/deconnexion/fournisseur";

    /** What the provider gives back to the last page if it is the one of a kiosk. */
    public static final String KIOSK = "bms";

    private final Providers providers;
    private final RedirectUris addresses;
    private final LogoutHintCookie hints;

    ProviderSignOut(Providers providers, RedirectUris addresses, LogoutHintCookie hints) {
        this.providers = providers;
        this.addresses = addresses;
        this.hints = hints;
    }

    @Override
    public Optional<URI> nextStep(HttpRequest<?> request) {
        String kiosk = RequestCanal.query(RequestCanal.isKiosk(request));
        return request.getUserPrincipal(Authentication.class)
                .filter(account -> providers.named(AccountProvider.of(account)).isPresent())
                .map(account -> URI.create(PATH + kiosk));
    }

    /** Where a provider ends its own session. */
    public Optional<URI> address(HttpRequest<?> request, boolean kiosk) {
        return hints.read(request)
                .flatMap(hint -> providers
                        .named(hint.provider())
                        .filter(provider -> provider.metadata().getEndSessionEndpointURI() != null)
                        .map(provider -> question(provider, hint, kiosk).toURI()));
    }

    /** Has the browser forget by whom it signed in. */
    public void forget(MutableHttpResponse<?> response) {
        hints.forget(response);
    }

    private LogoutRequest question(Provider provider, Hint hint, boolean kiosk) {
        return new LogoutRequest(
                provider.metadata().getEndSessionEndpointURI(),
                token(hint),
                null,
                provider.client(),
                addresses.end(),
                new State(kiosk ? KIOSK : "web"),
                null);
    }

    private static @Nullable JWT token(Hint hint) {
        try {
            return hint.idToken().isEmpty() ? null : JWTParser.parse(hint.idToken());
        } catch (ParseException unreadable) {
            return null;
        }
    }
}

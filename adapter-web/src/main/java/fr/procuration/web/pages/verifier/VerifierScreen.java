package fr.procuration.web.pages.verifier;

import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.proof.ProofAddresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Renders the page that verifies receipts. What a browser keeps of it is what nobody in particular is shown. */
@Singleton
public final class VerifierScreen {

    private final Frames frames;
    private final VerifierPage model;

    VerifierScreen(Frames frames, ProofAddresses addresses) {
        this.frames = frames;
        this.model = new VerifierPage(addresses.issuer());
    }

    /**
     * Renders it.
     *
     * @param request what asks for it
     * @param account who is signed in, if somebody is
     * @return the page
     */
    public MutableHttpResponse<?> page(HttpRequest<?> request, @Nullable Authentication account) {
        return frames.page(request, "verifier", Screen.forEverybody("Vérifier un reçu", account), model);
    }
}

package fr.procuration.web.pages.verifier;

import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.proof.ProofAddresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Renders the page that verifies receipts. It is the same for everybody: a browser keeps it. */
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
     * @return the page, whoever is signed in
     */
    public MutableHttpResponse<?> page(HttpRequest<?> request) {
        return frames.page(request, "verifier", Screen.open("Vérifier un reçu"), model);
    }
}

package fr.procuration.web.account;

import fr.procuration.domain.Mandant;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/** The mandant whom an account tells of. */
public final class MandantOfAccount {

    private MandantOfAccount() {}

    /** Reads the claims. */
    public static Optional<Mandant> of(Authentication account) {
        return account.getRoles().contains("ASSURE") ? MandantClaims.read(account.getAttributes()) : Optional.empty();
    }
}

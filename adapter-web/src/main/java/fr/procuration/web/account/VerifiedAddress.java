package fr.procuration.web.account;

import fr.procuration.domain.Mandant;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.message.EmailAddress;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.LoginSuccessfulEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address that an account has, if its provider says that it is verified: learned before a grant, refreshed at sign-in. */
@Singleton
public final class VerifiedAddress {

    private static final Logger LOG = LoggerFactory.getLogger(VerifiedAddress.class);

    private final ChooseContact contact;

    VerifiedAddress(ChooseContact contact) {
        this.contact = contact;
    }

    /** Before the grant: the message that tells of it may leave at once. */
    public void learn(Authentication account, Mandant mandant) {
        of(account.getAttributes()).ifPresent(address -> contact.learn(mandant.nir(), address, true));
    }

    /** Somebody signs in all the same while nothing can be written. */
    @EventListener
    void signedIn(LoginSuccessfulEvent event) {
        if (event.getSource() instanceof Authentication account) {
            try {
                MandantOfAccount.of(account)
                        .ifPresent(mandant -> of(account.getAttributes())
                                .ifPresent(address -> contact.learn(mandant.nir(), address, false)));
            } catch (UnavailableException outage) {
                LOG.warn("The address of an account could not be refreshed; the next sign-in will");
            }
        }
    }

    private static Optional<EmailAddress> of(Map<String, Object> claims) {
        Object verified = claims.get("email_verified");
        boolean counts = Boolean.TRUE.equals(verified) || "true".equals(verified);
        return counts && claims.get("email") instanceof String text ? EmailAddress.parse(text) : Optional.empty();
    }
}

package fr.procuration.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The address of an account counts if its provider has verified it, from the first grant on. */
class VerifiedAddressIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final InMemoryMessages messages = SERVICE.bean(InMemoryMessages.class);

    @Test
    void is_learned_with_a_grant() {
        grant(Map.of("email", "francoise@exemple.fr", "email_verified", true));

        assertThat(messages.of(mandant.nir()).address()).isEqualTo(new EmailAddress("francoise@exemple.fr"));
    }

    @Test
    void does_not_count_unless_it_is_verified() {
        grant(Map.of("email", "francoise@exemple.fr"));
        assertThat(messages.of(mandant.nir()).address()).isNull();
        grant(Map.of("email", "francoise@exemple.fr", "email_verified", false));
        assertThat(messages.of(mandant.nir()).address()).isNull();
    }

    @Test
    void one_that_cannot_be_read_hinders_nobody() {
        grant(Map.of("email", "Françoise <f@x>", "email_verified", true));

        assertThat(messages.of(mandant.nir()).address()).isNull();
    }

    private void grant(Map<String, Object> claims) {
        Map<String, Object> all = Tokens.claims(mandant);
        all.putAll(claims);
        assertThat(SERVICE.call("POST", "/api/procurations")
                        .bearing(Tokens.signed(all))
                        .json(new GrantDocument().toString())
                        .send()
                        .status())
                .isIn(201, 409);
    }
}

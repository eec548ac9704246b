package fr.procuration.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration under which mail would be lost or read by others is refused at the start. */
class MailConfigurationTest {

    private static final String FROM = "Procuration en ligne <ne-pas-repondre@procuration.exemple.fr>";

    @Test
    void without_a_server_messages_wait() {
        assertThat(configuration("", "starttls", "").isNamed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b, c@d", "Procuration <>"})
    void a_server_needs_a_sender(String from) {
        assertThatThrownBy(() -> configuration("smtp.exemple.fr", "starttls", from))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PROCURATION_MAIL_FROM");
    }

    @Test
    void only_the_developers_machine_sends_in_the_clear() {
        MailConfiguration clear = configuration("smtp.exemple.fr", "none", FROM);

        assertThatThrownBy(() -> new EncryptedMail(clear)).isInstanceOf(ConfigurationException.class);
        assertThat(new EncryptedMail(configuration("smtp.exemple.fr", "tls", FROM)))
                .isNotNull();
        assertThatThrownBy(() -> configuration("smtp.exemple.fr", "ssl", FROM))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PROCURATION_SMTP_SECURITY");
    }

    @Test
    void tells_no_password_in_a_log() {
        assertThat(configuration("smtp.exemple.fr", "tls", FROM).toString()).doesNotContain("secret");
    }

    @Test
    void a_message_is_one_senders_for_longer_than_it_may_take() {
        assertThatThrownBy(() -> configuration("smtp.exemple.fr", "tls", FROM, Duration.ofSeconds(1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PROCURATION_MAIL_LEASE");
    }

    private static MailConfiguration configuration(String host, String security, String from) {
        return configuration(host, security, from, Duration.ofSeconds(2));
    }

    private static MailConfiguration configuration(String host, String security, String from, Duration lease) {
        Duration second = Duration.ofSeconds(1);
        return new MailConfiguration(host, 587, "procuration", "secret", security, from, "", second, second, lease);
    }
}

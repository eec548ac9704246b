package fr.procuration.bootstrap.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;

/** Refuses to start if messages would leave in the clear; only the developer's machine may. */
@Context
@Requires(notEnv = "local")
final class EncryptedMail {

    EncryptedMail(MailConfiguration configuration) {
        if (!configuration.isEncrypted()) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_SMTP_SECURITY is starttls or tls");
        }
    }
}

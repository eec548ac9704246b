package fr.procuration.bootstrap.mail;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Arrays;

/**
 * By which server messages leave, and in whose name.
 *
 * @param host the server; empty: messages wait
 * @param security how the connection is encrypted
 * @param timeout how long the server may take to accept a connection, or to answer
 * @param deadline how long a message may take in all
 * @param lease for how long a message is one sender's, longer than it may take
 */
@ConfigurationProperties("procuration.mail")
record MailConfiguration(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "starttls") String security,
        @Bindable(defaultValue = "") String from,
        @Bindable(defaultValue = "") String replyTo,
        @Bindable(defaultValue = "10s") Duration timeout,
        @Bindable(defaultValue = "60s") Duration deadline,
        @Bindable(defaultValue = "2m") Duration lease) {

    /** Encrypted from the first byte on. */
    static final String TLS = "tls";

    private static final String STARTTLS = "starttls";
    private static final String NONE = "none";

    @ConfigurationInject
    MailConfiguration {
        if (!Arrays.asList(STARTTLS, TLS, NONE).contains(security)) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_SMTP_SECURITY is starttls or tls");
        }
        if (!host.isBlank() && lease.compareTo(deadline) <= 0) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_MAIL_LEASE is longer than a message may take");
        }
        if (!host.isBlank() && !isAddress(from)) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_SMTP_HOST needs PROCURATION_MAIL_FROM, an address");
        }
    }

    private static boolean isAddress(String text) {
        try {
            return !text.isBlank()
                    && new InternetAddress(text, true).getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }

    boolean isNamed() {
        return !host.isBlank();
    }

    boolean isEncrypted() {
        return !security.equals(NONE);
    }

    @Override
    public String toString() {
        return "MailConfiguration[" + host + ":" + port + "]";
    }
}

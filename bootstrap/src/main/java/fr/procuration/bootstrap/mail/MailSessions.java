package fr.procuration.bootstrap.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** What Angus Mail is told: nothing is sent that is not encrypted for the server of that name, and nothing is waited for long. */
final class MailSessions {

    private MailSessions() {}

    static Session of(MailConfiguration configuration, DeadlineSockets sockets) {
        Properties told = new Properties();
        String timeout = Long.toString(configuration.timeout().toMillis());
        told.put("mail.transport.protocol", "smtp");
        told.put("mail.smtp.host", configuration.host());
        told.put("mail.smtp.port", Integer.toString(configuration.port()));
        told.put("mail.smtp.auth", Boolean.toString(!configuration.user().isEmpty()));
        told.put("mail.smtp.connectiontimeout", timeout);
        told.put("mail.smtp.timeout", timeout);
        told.put("mail.smtp.writetimeout", timeout);
        told.put("mail.smtp.quitwait", "false");
        told.put("mail.smtp.sendpartial", "false");
        told.put("mail.smtp.socketFactory", sockets);
        told.put("mail.smtp.socketFactory.fallback", "false");
        if (configuration.isEncrypted()) {
            boolean tls = configuration.security().equals(MailConfiguration.TLS);
            told.put("mail.smtp.ssl.enable", Boolean.toString(tls));
            told.put("mail.smtp.starttls.enable", Boolean.toString(!tls));
            told.put("mail.smtp.starttls.required", Boolean.toString(!tls));
            told.put("mail.smtp.ssl.checkserveridentity", "true");
            told.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        }
        return Session.getInstance(told);
    }
}

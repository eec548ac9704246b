package fr.procuration.bootstrap.local;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A message as the server of the mail has it. */
record ReceivedMail(String to, String subject, String id, String text, String html) {

    static ReceivedMail of(MimeMessage mail) {
        try {
            MimeMultipart both = (MimeMultipart) mail.getContent();
            return new ReceivedMail(
                    mail.getHeader("To", ", "),
                    mail.getSubject(),
                    mail.getMessageID(),
                    Objects.toString(both.getBodyPart(0).getContent()),
                    Objects.toString(both.getBodyPart(1).getContent()));
        } catch (MessagingException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

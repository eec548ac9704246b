package fr.procuration.bootstrap.mail;

import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.web.calendar.CalendarText;
import fr.procuration.web.mail.MailText;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;

/** Puts a message in the form of RFC 5322: text, HTML and perhaps a calendar, and headers that tell nothing of a person but the address. */
final class MimeMessages {

    private static final String UTF_8 = "UTF-8";

    private MimeMessages() {}

    static MimeMessage of(
            OutgoingMessage message, MailText text, MailConfiguration configuration, Session session, Instant now)
            throws MessagingException {
        InternetAddress from = new InternetAddress(configuration.from(), true);
        MimeMessage mail = new NamedMessage(session, name(message, from));
        mail.setFrom(from);
        if (!configuration.replyTo().isBlank()) {
            mail.setReplyTo(InternetAddress.parse(configuration.replyTo(), true));
        }
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.to().value(), true));
        mail.setSubject(text.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", "fr");
        mail.setContent(alternatives(text));
        mail.saveChanges();
        return mail;
    }

    /** The best one last (RFC 2046): whoever reads calendars shows the last. */
    private static MimeMultipart alternatives(MailText text) throws MessagingException {
        MimeMultipart all = new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html"));
        CalendarText calendar = text.calendar();
        if (calendar != null) {
            all.addBodyPart(part(calendar));
        }
        return all;
    }

    /** As bytes: the folds of its lines are part of it, and no program of the library's writes a calendar. */
    private static MimeBodyPart part(CalendarText calendar) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/calendar; method=" + calendar.method() + "; charset=" + UTF_8);
        headers.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeBodyPart(
                headers, Base64.getMimeEncoder().encode(calendar.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** The domain is the sender's, as RFC 5322 recommends. */
    private static String name(OutgoingMessage message, InternetAddress from) {
        String address = from.getAddress();
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return "<" + message.id() + "@" + domain + ">";
    }
}

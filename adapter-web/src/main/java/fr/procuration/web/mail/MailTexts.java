package fr.procuration.web.mail;

import fr.procuration.port.driving.ViewSites;
import fr.procuration.port.message.MessageContent;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes messages to mandants. */
@Singleton
public final class MailTexts {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Envelope envelope;
    private final Letters letters;

    /** In the name of the service at an address. */
    public MailTexts(
            @Property(name = "procuration.address", defaultValue = "http://localhost:8080") String address,
            @Property(name = "procuration.mail.replies-unread", defaultValue = "true") boolean unread,
            ViewSites sites) {
        this.envelope = new Envelope(address.replaceAll("/+$", "") + "/", unread);
        this.letters = new Letters(sites);
    }

    /**
     * Writes a message.
     *
     * @param content what it says
     * @return the message, as text and as HTML
     */
    public MailText write(MessageContent content) {
        Letter letter = letters.of(content);
        return new MailText(
                letter.subject(), PlainText.of(letter, envelope), html(letter).strip() + "\n");
    }

    /** What a message says, to be shown elsewhere. */
    public Letter letter(MessageContent content) {
        return letters.of(content);
    }

    private String html(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("courriel/message.jte", Map.of("letter", letter, "envelope", envelope), html);
        return html.toString();
    }
}

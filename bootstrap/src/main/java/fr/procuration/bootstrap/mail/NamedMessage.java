package fr.procuration.bootstrap.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message whose Message-ID is the same at every attempt, so that one that comes twice is seen to. */
final class NamedMessage extends MimeMessage {

    private final String name;

    NamedMessage(Session session, String name) {
        super(session);
        this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }
}

package fr.procuration.web.mail;

/** A message, ready to be sent: the same said twice. */
public record MailText(String subject, String text, String html) {

    @Override
    public String toString() {
        return "MailText[masked]";
    }
}

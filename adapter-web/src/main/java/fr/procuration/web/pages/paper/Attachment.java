package fr.procuration.web.pages.paper;

import java.time.Instant;

/**
 * A file in a document, for machines: the data that its text says.
 *
 * @param name its name, without personal data
 * @param type its media type
 * @param description what it is, in French
 * @param text what it holds
 * @param made when it was made
 */
public record Attachment(String name, String type, String description, String text, Instant made) {

    @Override
    public String toString() {
        return "Attachment[masked]";
    }
}

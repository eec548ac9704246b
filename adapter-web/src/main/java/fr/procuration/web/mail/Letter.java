package fr.procuration.web.mail;

import java.util.List;

/**
 * What a message says, in French.
 *
 * @param subject its subject, without anything about a person
 * @param opening what happened
 * @param sections what goes with it
 * @param why why it was sent
 */
public record Letter(String subject, List<String> opening, List<Section> sections, String why) {

    @Override
    public String toString() {
        return "Letter[masked]";
    }

    /** Some paragraphs under a title. */
    public record Section(String title, List<String> paragraphs) {

        static Section titled(String title, String... paragraphs) {
            return new Section(title, List.of(paragraphs));
        }
    }
}

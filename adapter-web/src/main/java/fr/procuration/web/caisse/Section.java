package fr.procuration.web.caisse;

import java.util.List;

/**
 * A part of a text that a caisse words itself.
 *
 * @param title its heading
 * @param paragraphs plain text, one or more
 */
public record Section(String title, List<String> paragraphs) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}

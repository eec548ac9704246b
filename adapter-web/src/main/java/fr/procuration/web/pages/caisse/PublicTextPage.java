package fr.procuration.web.pages.caisse;

import java.util.List;

/**
 * A text of the service, or of the caisse in its place.
 *
 * @param caisse who offers the service
 * @param kept how long what is recorded is kept
 * @param sections the words of the caisse, none where those of the service stand
 */
public record PublicTextPage(Caisse caisse, Retention kept, List<Section> sections) {}

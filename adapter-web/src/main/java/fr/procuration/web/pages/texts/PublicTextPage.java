package fr.procuration.web.pages.texts;

import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.Section;
import java.util.List;

/**
 * A text of the service, or of the caisse in its place.
 *
 * @param caisse who offers the service
 * @param kept how long what is recorded is kept
 * @param sections the words of the caisse, none where those of the service stand
 */
public record PublicTextPage(Caisse caisse, Retention kept, List<Section> sections) {}

package fr.procuration.web.caisse;

import java.util.Optional;
import java.util.stream.Stream;

/** What a public service must say beside what it does. */
public enum PublicText {
    /** Who publishes and hosts (loi n° 2004-575 du 21 juin 2004, article 1-1). */
    MENTIONS_LEGALES("mentions-legales", "Mentions légales"),
    /** What becomes of personal data, of the mandant and of the mandataire (RGPD, articles 13 and 14). */
    DONNEES_PERSONNELLES("donnees-personnelles", "Données personnelles"),
    /** Where to ask. */
    AIDE("aide", "Aide et contact");

    private final String word;
    private final String title;

    PublicText(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** By its name in addresses and files. */
    public static Optional<PublicText> of(String word) {
        return Stream.of(values()).filter(text -> text.word.equals(word)).findFirst();
    }

    public String path() {
        return "/" + word;
    }

    public String title() {
        return title;
    }

    public String word() {
        return word;
    }

    /** The view of the words of the service. */
    public String view() {
        return "textes/" + word;
    }
}

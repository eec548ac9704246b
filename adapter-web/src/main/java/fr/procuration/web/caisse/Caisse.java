package fr.procuration.web.caisse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caisse that offers the service, as its pages name it.
 *
 * @param name as in "Caisse primaire d’assurance maladie de Paris"
 * @param logo shown in place of the neutral mark, null if it has none here
 * @param particulars what the law asks it to say of itself
 * @param texts the pages that it words itself, in place of those of the service
 */
public record Caisse(String name, @Nullable Logo logo, Particulars particulars, Map<PublicText, List<Section>> texts) {

    /** A service that nobody has made their own yet. */
    public static final Caisse UNNAMED =
            new Caisse("Votre caisse d’assurance maladie", null, Particulars.UNSAID, Map.of());

    public Caisse {
        texts = Map.copyOf(texts);
    }

    /** Its own words of a text, if it has some. */
    public Optional<List<Section>> wording(PublicText text) {
        return Optional.ofNullable(texts.get(text));
    }

    /**
     * What a caisse says of itself; null where it says nothing.
     *
     * @param address where it is, on one line
     * @param director who answers for what is published
     * @param host who runs the machines: name, address, telephone
     * @param contact how people reach it, by telephone at least
     * @param dataProtection how people reach it, by telephone at leasts data protection officer
     */
    public record Particulars(
            @Nullable String address,
            @Nullable String director,
            @Nullable String host,
            @Nullable String contact,
            @Nullable String dataProtection) {

        static final Particulars UNSAID = new Particulars(null, null, null, null, null);
    }
}

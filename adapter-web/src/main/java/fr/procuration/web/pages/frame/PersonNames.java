package fr.procuration.web.pages.frame;

import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes how somebody is called who has an appointment. */
public final class PersonNames {

    private PersonNames() {}

    /** As in F. MARTIN: enough for who knows the person, and little for who does not. */
    public static String initial(PersonName name) {
        String family = name.nom() == null ? capitals(name.prenom()) : capitals(name.nom());
        return name.nom() == null || name.prenom() == null ? family : first(name.prenom()) + ".\u00a0" + family;
    }

    /** As in Mme MARTIN Françoise, by which a list is read; the nom d'usage follows the birth name. */
    public static String inList(PersonName name) {
        String civilite = name.civilite() == Civilite.MADAME ? "Mme" : "M.";
        return civilite + "\u00a0"
                + Stream.of(
                                Optional.ofNullable(name.nom()).map(PersonNames::capitals),
                                Optional.ofNullable(name.nomUsage()).map(usage -> "(" + capitals(usage) + ")"),
                                Optional.ofNullable(name.prenom()).map(Name::value))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
    }

    private static String first(Name prenom) {
        return new String(Character.toChars(prenom.value().codePointAt(0))).toUpperCase(Locale.FRANCE);
    }

    private static String capitals(@Nullable Name name) {
        return name == null ? "" : name.value().toUpperCase(Locale.FRANCE);
    }
}

package fr.procuration.web.pages.frame;

import fr.procuration.domain.Paris;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapstruct.Named;

/** Writes dates and names as the guide shows them. */
public final class French {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM'\u00a0'uuuu", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRANCE);

    private French() {}

    /** As in 16/01/2026. */
    @Named("date")
    public static String date(LocalDate day) {
        return DIGITS.format(day);
    }

    /** As in 16/01/1992, or janvier 1992 and 1992 where less is known. */
    @Named("date")
    public static String date(BirthDate date) {
        if (date.month() == 0) {
            return Integer.toString(date.year());
        }
        return date.isWhole() ? DIGITS.format(date.earliest()) : MONTH.format(date.earliest());
    }

    /** As in le 16/01/1992, or en janvier 1992 and en 1992 where less is known. */
    @Named("born")
    public static String born(BirthDate date) {
        return (date.isWhole() ? "le " : "en ") + date(date);
    }

    /** As in née le 16/01/1992. */
    @Named("bornInWords")
    public static String bornInWords(Identite identite) {
        return bornWord(identite).toLowerCase(Locale.FRANCE) + " " + born(identite.dateNaissance());
    }

    /** Né or Née. */
    @Named("bornWord")
    public static String bornWord(Identite identite) {
        return identite.civilite() == Civilite.MADAME ? "Née" : "Né";
    }

    /** As in 16 janvier 2026; the first of a month is "1er". */
    @Named("dateInWords")
    public static String dateInWords(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + "\u00A0" + MONTH.format(day);
    }

    /** As in 16 janvier 2026 à 10 h 05, in Paris; no line ends within the day or the hour. */
    public static String moment(Instant instant) {
        ZonedDateTime moment = instant.atZone(Paris.ZONE);
        return dateInWords(moment.toLocalDate()) + " à " + HOUR.format(moment);
    }

    /** As in 16/01/2026 à 10 h 05, in Paris. */
    public static String shortMoment(Instant instant) {
        return date(Paris.dayOf(instant)) + " à " + HOUR.format(instant.atZone(Paris.ZONE));
    }

    /** As in M. Jean DUPONT. */
    @Named("name")
    public static String name(Identite identite) {
        return abbreviated(identite.civilite()) + "\u00A0" + full(identite);
    }

    /** As in Monsieur Jean DUPONT. */
    @Named("formalName")
    public static String formalName(Identite identite) {
        String civilite = identite.civilite() == Civilite.MADAME ? "Madame" : "Monsieur";
        return civilite + " " + full(identite);
    }

    /** As in M. DUPONT. */
    @Named("shortName")
    public static String shortName(Identite identite) {
        return abbreviated(identite.civilite()) + "\u00A0" + family(identite);
    }

    /** As in J. DUPONT: enough for who knows the person, and little for who does not. */
    public static String initialName(Identite identite) {
        String family = family(identite);
        return identite.singleName().isPresent()
                ? family
                : identite.prenomIfAny()
                        .map(prenom -> initial(prenom) + ".\u00A0" + family)
                        .orElse(family);
    }

    private static String initial(Name prenom) {
        return new String(Character.toChars(prenom.value().codePointAt(0))).toUpperCase(Locale.FRANCE);
    }

    @Named("firstDay")
    public static String firstDay(Validity validity) {
        return date(validity.firstDay());
    }

    @Named("lastDay")
    public static String lastDay(Validity validity) {
        return date(validity.lastDay());
    }

    @Named("lastDayInWords")
    public static String lastDayInWords(Validity validity) {
        return dateInWords(validity.lastDay());
    }

    /** Whoever has a single name is called by it. */
    private static String full(Identite identite) {
        Stream<String> prenom = identite.prenomIfAny().map(Name::value).stream();
        Stream<String> nom = identite.nomIfAny().map(French::inCapitals).stream();
        return Stream.concat(prenom, nom).collect(Collectors.joining(" "));
    }

    private static String family(Identite identite) {
        return inCapitals(identite.familyNames().get(0));
    }

    /** As names of families are written. */
    @Named("capitals")
    public static String inCapitals(Name name) {
        return name.value().toUpperCase(Locale.FRANCE);
    }

    private static String abbreviated(Civilite civilite) {
        return civilite == Civilite.MADAME ? "Mme" : "M.";
    }
}

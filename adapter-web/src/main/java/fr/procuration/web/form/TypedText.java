package fr.procuration.web.form;

import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.NameDefect;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of text people type; each asks the domain what is wrong with it. */
public enum TypedText {
    /** A name of a person. */
    NAME {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            return NameDefect.of(text).map(defect -> switch (defect) {
                case MISSING -> MISSING;
                case TOO_LONG -> "trop-long";
                case CHARACTERS -> "caracteres";
                case INVISIBLE -> "caractere-invisible";
                case TOO_MANY_MARKS -> "trop-de-signes";
                case NO_LETTER -> "sans-lettre";
            });
        }
    },
    /** A civilité. */
    CIVILITE {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            if (text.isBlank()) {
                return Optional.of(MISSING);
            }
            boolean known = Arrays.stream(Civilite.values()).map(Enum::name).anyMatch(text::equals);
            return known ? Optional.empty() : Optional.of("valeur-inconnue");
        }
    },
    /** A date of birth, as in 1991-04-16. */
    BIRTH_DATE {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            if (text.isBlank()) {
                return Optional.of(MISSING);
            }
            if (!ISO_DATE.matcher(text).matches()) {
                return Optional.of("date-format");
            }
            try {
                return BirthDateDefect.of(LocalDate.parse(text), today).map(TypedText::codeOf);
            } catch (DateTimeException impossible) {
                return Optional.of("date-invalide");
            }
        }
    };

    static final String MISSING = "obligatoire";
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Looks for what is wrong.
     *
     * @param text what was typed
     * @param today the day on which it was typed, in Paris
     * @return the code of the first defect, or nothing
     */
    abstract Optional<String> defect(String text, LocalDate today);

    /**
     * The code under which a defect of a date of birth is told.
     *
     * @param defect the defect
     * @return its code, the key of its message
     */
    public static String codeOf(BirthDateDefect defect) {
        return switch (defect) {
            case IN_THE_FUTURE -> "date-future";
            case TOO_LONG_AGO -> "date-trop-ancienne";
        };
    }
}

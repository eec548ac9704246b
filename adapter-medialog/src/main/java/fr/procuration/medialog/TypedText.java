package fr.procuration.medialog;

import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.domain.identity.NirDefect;
import fr.procuration.domain.identity.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of text an agent types; each asks the domain what is wrong with it, and gives the code under which it is told. */
enum TypedText {
    NIR {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            return NirDefect.of(text).map(defect -> switch (defect) {
                case LENGTH -> "nir-longueur";
                case PROVISIONAL -> "nir-provisoire";
                case FORMAT -> "nir-format";
                case KEY -> "nir-cle";
            });
        }
    },
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
                return BirthDateDefect.of(LocalDate.parse(text), today).map(defect -> switch (defect) {
                    case IN_THE_FUTURE -> "date-future";
                    case TOO_LONG_AGO -> "date-trop-ancienne";
                });
            } catch (DateTimeException impossible) {
                return Optional.of("date-invalide");
            }
        }
    },
    SEX {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            return unlessOneOf(Sex.values(), text);
        }
    },
    CONTACT {
        @Override
        Optional<String> defect(String text, LocalDate today) {
            return unlessOneOf(Contact.values(), text);
        }
    };

    static final String MISSING = "obligatoire";
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    abstract Optional<String> defect(String text, LocalDate today);

    private static Optional<String> unlessOneOf(Enum<?>[] values, String text) {
        boolean known = Arrays.stream(values).map(Enum::name).anyMatch(text::equals);
        return known ? Optional.empty() : Optional.of("valeur-inconnue");
    }
}

package fr.procuration.port.form;

import fr.procuration.domain.Contact;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Party;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.domain.identity.NirDefect;
import fr.procuration.domain.identity.Sex;
import fr.procuration.domain.zone.ZoneDefect;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of text people type; each asks the domain what is wrong with it, and gives the code under which it is told. */
public enum TypedText {
    /** A NIR, with or without key and separators. */
    NIR {
        @Override
        Optional<String> wrong(String text, LocalDate today) {
            return NirDefect.of(text).map(defect -> switch (defect) {
                case LENGTH -> "nir-longueur";
                case PROVISIONAL -> "nir-provisoire";
                case FORMAT -> "nir-format";
                case KEY -> "nir-cle";
            });
        }
    },
    /** A name of a person. */
    NAME {
        @Override
        Optional<String> wrong(String text, LocalDate today) {
            return NameDefect.of(text).map(defect -> switch (defect) {
                case MISSING -> MISSING;
                case TOO_LONG -> "trop-long";
                case CHARACTERS -> "caracteres";
                case INVISIBLE -> "caractere-invisible";
                case TOO_MANY_MARKS -> "trop-de-signes";
                case MIXED_SCRIPTS -> "ecritures-melees";
                case NO_LETTER -> "sans-lettre";
            });
        }
    },
    /** A date of birth, as in 1991-04-16, or 1991-04-00, 1991-00-00 and 1991 where less is known. */
    BIRTH_DATE {
        @Override
        Optional<String> wrong(String text, LocalDate today) {
            if (text.isBlank()) {
                return Optional.of(MISSING);
            }
            if (!BirthDate.isWritten(text)) {
                return Optional.of("date-format");
            }
            try {
                return BirthDateDefect.of(BirthDate.parse(text), today).map(TypedText::codeOf);
            } catch (DateTimeException impossible) {
                return Optional.of("date-invalide");
            }
        }
    },
    /** The last day of the validity of a document, as in 2034-02-11. */
    EXPIRY {
        @Override
        Optional<String> wrong(String text, LocalDate today) {
            if (text.isBlank()) {
                return Optional.of(MISSING);
            }
            if (!WHOLE_DATE.matcher(text).matches()) {
                return Optional.of("expiration-format");
            }
            try {
                LocalDate.parse(text);
                return Optional.empty();
            } catch (DateTimeException impossible) {
                return Optional.of("date-invalide");
            }
        }
    },
    /** The machine-readable zone of a document, in one line or several. */
    ZONE {
        @Override
        Optional<String> wrong(String text, LocalDate today) {
            return ZoneDefect.of(text).map(defect -> switch (defect) {
                case MISSING -> MISSING;
                case LENGTH -> "zone-longueur";
                case CHARACTERS -> "zone-caracteres";
                case LAYOUT -> "zone-inconnue";
            });
        }
    },
    /** A civilité: MADAME or MONSIEUR. */
    CIVILITE(true, Civilite.values()),
    /** The sex on a document: F, M or X. */
    SEX(false, Sex.values()),
    /** How a demand arrives: ACCUEIL, TELEPHONE or SERVICE_MEDICAL. */
    CONTACT(false, Contact.values()),
    /** Why an agent of the file ends a procuration: DECES, PROTECTION or SIGNALEMENT. */
    END_REASON(
            true,
            Arrays.stream(EndReason.values())
                    .filter(EndReason::comesFromTheFile)
                    .toArray(EndReason[]::new)),
    /** Of whom something was told: MANDANT or MANDATAIRE. */
    PARTY(false, Party.values()),
    /** Why a block is lifted: ERREUR or MAINLEVEE. */
    LIFTING(true, GrantBlock.Lifting.values());

    private static final String MISSING = "obligatoire";
    private static final Pattern WHOLE_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final boolean blankIsMissing;
    private final Set<String> choices;

    TypedText() {
        this(true);
    }

    TypedText(boolean blankIsMissing, Enum<?>... choices) {
        this.blankIsMissing = blankIsMissing;
        this.choices = Arrays.stream(choices).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Looks for what is wrong.
     *
     * @param text what was typed, null if nothing was
     * @param required whether something must have been typed
     * @param today the day on which it was typed, in Paris
     * @return the code of the first defect, or nothing
     */
    public Optional<String> defect(@Nullable String text, boolean required, LocalDate today) {
        Optional<String> defect = text == null ? Optional.of(MISSING) : wrong(text, today);
        return defect.filter(code -> required || !code.equals(MISSING));
    }

    /**
     * The code under which a defect of a date of birth is told.
     *
     * @param defect the defect
     * @return its code
     */
    public static String codeOf(BirthDateDefect defect) {
        return switch (defect) {
            case IN_THE_FUTURE -> "date-future";
            case TOO_LONG_AGO -> "date-trop-ancienne";
        };
    }

    /** Of a choice; other kinds say it otherwise. */
    Optional<String> wrong(String text, LocalDate today) {
        if (blankIsMissing && text.isBlank()) {
            return Optional.of(MISSING);
        }
        return choices.contains(text) ? Optional.empty() : Optional.of("valeur-inconnue");
    }
}

package fr.procuration.domain.identity;

import java.util.List;
import java.util.regex.Pattern;

/** The words with which documents and people join a birth name and a nom d'usage: épouse, veuve, née and the like. */
public final class MaritalWords {

    private static final String WORD =
            "(?:[ée]p|[ée]pouse|[ée]poux|vve|veuve|veuf|n[ée]e|né|usage|nom d['’]usage)(?:\\.\\s*|\\s+)";

    private static final Pattern FIRST = Pattern.compile("^(?:" + WORD + ")+(?=[^.])", flags());
    private static final Pattern BORN = Pattern.compile("^(?:n[ée]e|né)(?:\\.|\\s)", flags());
    private static final Pattern BETWEEN = Pattern.compile("[^ ]+ " + WORD + "[^.]", flags());

    private MaritalWords() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /**
     * Whether somebody typed two names in one, as in CANAPELLE épouse FAUTEUILLAC: there are two fields.
     *
     * @param typed a name as it was typed
     * @return true if such a word stands between other words of it
     */
    public static boolean joinTwo(Name typed) {
        return BETWEEN.matcher(typed.value()).find();
    }

    /**
     * Whether a document says of a name that the person was born with it.
     *
     * @param read the name as it is printed
     * @return true if it begins with née or né
     */
    public static boolean sayBirthName(Name read) {
        return BORN.matcher(read.value()).find();
    }

    /**
     * What a family name read on a document may be compared as.
     *
     * @param read the name as it is printed
     * @return the name itself, and if it begins with such a word what follows
     */
    public static List<Name> leftOut(Name read) {
        String rest = FIRST.matcher(read.value()).replaceFirst("");
        boolean name = !rest.equals(read.value()) && NameDefect.of(rest).isEmpty();
        return name ? List.of(read, new Name(rest)) : List.of(read);
    }
}

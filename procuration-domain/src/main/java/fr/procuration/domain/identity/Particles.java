package fr.procuration.domain.identity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The small words of family names that one document prints and another does not, or writes otherwise. */
public final class Particles {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ENDS = "(?=[ '’-])[ '’-]*";
    private static final String PARTICLE =
            "(?<![\\p{L}\\p{M}'’])(?:de|du|des|d|da|do|dos|das|di|del|della|van|von|vom|zu|zum|zur|af|av|y|e|i)" + ENDS;
    private static final String ARTICLE = "(?:(?:la|le|les|los|las|der|den|dem|het|'t|t|l)" + ENDS + ")?";

    private static final Pattern PARTICLES = Pattern.compile(PARTICLE, ANY_CASE);
    private static final Pattern WITH_ARTICLES = Pattern.compile(PARTICLE + ARTICLE, ANY_CASE);

    /** Of Ireland and Scotland: Mac Donald, O Brien. */
    private static final Pattern APART =
            Pattern.compile("(?<![\\p{L}\\p{M}])(mac|fitz|[oó])[ '’-]+(?=\\p{L})", ANY_CASE);

    private static final Pattern SHORT_MAC = Pattern.compile("(?<![\\p{L}\\p{M}])mc[ '’-]*(?=\\p{L})", ANY_CASE);

    private static final Pattern SAINT = Pattern.compile("(?<![\\p{L}\\p{M}])st(e?)[ .-]+", ANY_CASE);

    private Particles() {}

    /**
     * A family name without its particles, Mac and O joined to what follows, Mc and Saint in full.
     *
     * @param family the name
     * @return what is left, with and without articles; nothing if it is made of particles alone
     */
    public static List<Name> leftOut(Name family) {
        return Stream.of(PARTICLES, WITH_ARTICLES)
                .map(each -> each.matcher(family.value()).replaceAll(""))
                .map(rest -> APART.matcher(rest).replaceAll("$1"))
                .map(rest -> SHORT_MAC.matcher(rest).replaceAll("Mac"))
                .map(rest -> SAINT.matcher(rest).replaceAll("Saint$1 "))
                .filter(rest -> NameDefect.of(rest).isEmpty())
                .map(Name::new)
                .distinct()
                .toList();
    }
}

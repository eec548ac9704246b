package fr.procuration.web.http.connection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a caller accepts, and how much; parameters of the type count for nothing.
 *
 * @param type in lower case, "*" for any
 * @param subtype in lower case, "*" for any
 * @param weight from 0, not at all, to 1
 */
record MediaRange(String type, String subtype, BigDecimal weight) {

    private static final String ANY = "*";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    /** With a quote that is not closed the rest of the header goes: nothing is looked at twice. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|" + QUOTED + "|\".*+)++", Pattern.DOTALL);

    private static final Pattern RANGE =
            Pattern.compile("\\s*+(?:(" + TOKEN + ")/(" + TOKEN + ")|\\*)\\s*+(;.*+)?", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+(" + TOKEN + ")\\s*+=\\s*+(" + TOKEN + "|" + QUOTED + ")");
    private static final Pattern WEIGHT = Pattern.compile("[01]?\\.?[0-9]{0,3}");

    /** Those of the headers; what is none is passed over. */
    static List<MediaRange> of(List<String> headers) {
        return headers.stream()
                .flatMap(header -> ELEMENT.matcher(header).results())
                .flatMap(element -> read(element.group()).stream())
                .toList();
    }

    private static Optional<MediaRange> read(String element) {
        Matcher range = RANGE.matcher(element);
        if (!range.matches()) {
            return Optional.empty();
        }
        // Old Java clients send "*" for any type.
        String type = range.group(1) == null ? ANY : range.group(1).toLowerCase(Locale.ROOT);
        String subtype = range.group(2) == null ? ANY : range.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(new MediaRange(type, subtype, weight(range.group(3) == null ? "" : range.group(3))));
    }

    private static BigDecimal weight(String parameters) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(each -> each.group(1).equalsIgnoreCase("q"))
                .map(each -> each.group(2))
                .flatMap(MediaRange::number)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static Stream<BigDecimal> number(String text) {
        return WEIGHT.matcher(text).matches() && !text.isEmpty() && !text.equals(".")
                ? Stream.of(new BigDecimal(text).min(BigDecimal.ONE))
                : Stream.empty();
    }

    boolean isAny() {
        return type.equals(ANY);
    }

    boolean accepts() {
        return weight.signum() > 0;
    }

    boolean matches(String mediaType) {
        return isAny() || (subtype.equals(ANY) ? mediaType.startsWith(type + "/") : mediaType.equals(name()));
    }

    /** Of several ranges that match a type, the most specific decides. */
    int specificity() {
        return isAny() ? 0 : subtype.equals(ANY) ? 1 : 2;
    }

    private String name() {
        return type + "/" + subtype;
    }
}

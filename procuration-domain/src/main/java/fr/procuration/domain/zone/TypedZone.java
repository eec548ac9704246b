package fr.procuration.domain.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody typed, and the zones that it can be: one line or several, with or without the fillers at their ends. */
final class TypedZone {

    /** Several times the longest zone. */
    private static final int MAX_LENGTH = 500;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern EDGES = Pattern.compile("\\A[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++\\z");
    private static final Pattern FILLERS_AT_END = Pattern.compile("(?<!<)<++\\z");

    /** What begins the zone of a visa, and no other. */
    static final char VISA = 'V';

    /** What begins the French card before 2021, and could begin a TD2. */
    private static final String FRENCH = "IDFRA";

    /** Where a text fits more than one, the first that holds is meant, or the first. */
    private static final List<Layout> IN_ORDER =
            List.of(Layout.FRENCH_CARD, Layout.TD2, Layout.MRV_B, Layout.TD3, Layout.MRV_A, Layout.TD1);

    private TypedZone() {}

    /** The zone that is meant, perhaps with characters that none has; nothing if the lines are those of no layout. */
    static Optional<Zone> read(String typed) {
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> lines = LINE_BREAKS
                .splitAsStream(withoutQuotationMarks(typed))
                .filter(line -> !trimmed(line).isEmpty())
                .toList();
        List<Zone> zones =
                Stream.concat(zones(lines, true), zones(lines, false)).toList();
        return zones.stream()
                .filter(Checks::digitsHold)
                .findFirst()
                .or(() -> zones.stream().findFirst());
    }

    static boolean isMissing(String typed) {
        return trimmed(typed).isEmpty();
    }

    /** Word processors make them of fillers. */
    private static String withoutQuotationMarks(String typed) {
        return typed.replace("«", "<<").replace("‹", "<");
    }

    private static Stream<Zone> zones(List<String> lines, boolean whole) {
        return IN_ORDER.stream()
                .flatMap(layout -> lines.size() == 1
                        ? inOneLine(trimmed(lines.get(0)), layout, whole)
                        : fitted(lines, layout, whole).stream());
    }

    /** One line that is not whole can be nearly anything, unless its digits are right. */
    private static Stream<Zone> inOneLine(String line, Layout layout, boolean whole) {
        return Stream.of(cut(line, layout, 0), cut(line, layout, 1))
                .flatMap(Optional::stream)
                .flatMap(cut -> fitted(cut, layout, whole).stream())
                .filter(zone -> whole || Checks.digitsHold(zone));
    }

    /** The lines of a text without line breaks, or with one blank for each. */
    private static Optional<List<String>> cut(String text, Layout layout, int gap) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int line = 1; line < layout.lines(); line++) {
            int to = from + layout.width();
            if (to + gap >= text.length()
                    || !trimmed(text.substring(to, to + gap)).isEmpty()) {
                return Optional.empty();
            }
            lines.add(text.substring(from, to));
            from = to + gap;
        }
        lines.add(text.substring(from));
        return Optional.of(lines);
    }

    private static Optional<Zone> fitted(List<String> lines, Layout layout, boolean whole) {
        if (lines.size() != layout.lines()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> line = whole(lines.get(i), layout.width());
            if (line.isEmpty() && !whole) {
                line = filledUp(lines.get(i), layout.width(), shortest(layout, i));
            }
            if (line.isEmpty()) {
                return Optional.empty();
            }
            text.append(line.get());
        }
        boolean visa = layout.lines() == 2 && text.charAt(0) == VISA;
        boolean french = layout != Layout.FRENCH_CARD || text.indexOf(FRENCH) == 0;
        return visa == layout.isVisa() && french ? Optional.of(new Zone(layout, text.toString())) : Optional.empty();
    }

    private static Optional<String> whole(String line, int width) {
        return Stream.of(line, trimmed(line))
                .filter(each -> each.length() == width)
                .findFirst()
                .map(TypedZone::signs);
    }

    private static Optional<String> filledUp(String line, int width, int shortest) {
        String bare = FILLERS_AT_END.matcher(signs(trimmed(line))).replaceFirst("");
        return bare.length() >= shortest && bare.length() <= width
                ? Optional.of(Filler.padded(bare, width))
                : Optional.empty();
    }

    /** How much of a line cannot be fillers left out: it ends with a name, or with a digit. */
    private static int shortest(Layout layout, int line) {
        if (layout == Layout.TD1) {
            return List.of(15, 30, 1).get(line);
        }
        int second = layout.isVisa() ? 28 : layout.width();
        return line == 0 ? 6 : second;
    }

    private static String signs(String line) {
        String filled = BLANK.matcher(line).replaceAll("<");
        StringBuilder capitals = new StringBuilder(filled);
        for (int i = 0; i < capitals.length(); i++) {
            char sign = capitals.charAt(i);
            if (sign >= 'a' && sign <= 'z') {
                capitals.setCharAt(i, (char) (sign - 'a' + 'A'));
            }
        }
        return capitals.toString();
    }

    private static String trimmed(String line) {
        return EDGES.matcher(line).replaceAll("");
    }
}

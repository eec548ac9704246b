package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.zone.Layout;
import fr.procuration.domain.zone.WrittenZone;
import fr.procuration.domain.zone.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of comparisons: a name, a date, or family name / nom d'usage / given names; a zone is its layout, its
 * names, and what is not as usual.
 *
 * @param declared what the mandant declared
 * @param read what is read on the document
 * @param expected the verdict
 */
record ComparedPair(String declared, String read, Match expected) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final BirthDate BORN = new BirthDate(1990, 7, 13);
    private static final String ANNE = " / / Anne";
    private static final String ANNA_MARTIN = "Martin" + ANNE;
    private static final String OLD_CARD = "ID2";

    private static final WrittenZone USUAL = WrittenZone.CARD.numbered("X4RTBPFW5");
    private static final Map<String, BiFunction<WrittenZone, String, WrittenZone>> UNUSUAL = Map.of(
            "prénoms", WrittenZone::given,
            "naissance", WrittenZone::bornOn,
            "expire", WrittenZone::expiring,
            "pays", WrittenZone::issuedBy,
            "délivrée", (zone, month) -> zone.numbered(month + "92310285"));

    static ComparedPair of(String row) {
        String[] cells = row.split(" \\| ", -1);
        return new ComparedPair(cells[0], cells[1], Match.valueOf(cells[2]));
    }

    IdentityMatch match() {
        boolean dates = isOfDates();
        String[] names = (dates ? ANNA_MARTIN : declared.contains("/") ? declared : declared + ANNE).split(" ?/ ?", -1);
        BirthDate birth = dates ? BirthDate.parse(declared) : BORN;
        return document(dates)
                .compareWith(
                        new Identite(Civilite.MADAME, name(names[0]), name(names[1]), name(names[2]), birth), TODAY);
    }

    boolean isOfDates() {
        return declared.matches("[0-9-]+");
    }

    private PresentedDocument document(boolean dates) {
        if (read.matches("(TD|ID|MRV).*")) {
            return scanned();
        }
        String[] names = (dates ? ANNA_MARTIN : read.contains("/") ? read : read + ANNE).split(" ?/ ?", -1);
        List<Name> prenoms = Stream.of(names[2].split(", ", -1))
                .filter(prenom -> !prenom.isEmpty())
                .map(Name::new)
                .toList();
        BirthDate birth = dates ? BirthDate.parse(read) : BORN;
        return new IdentityDocument(name(names[0]), name(names[1]), prenoms, birth, null, null, HowRead.PRINTED);
    }

    private ScannedDocument scanned() {
        List<String> words = List.of(read.split(" ", -1));
        WrittenZone zone = blank(words.get(0)).named(words.get(1));
        for (Map.Entry<String, BiFunction<WrittenZone, String, WrittenZone>> each : UNUSUAL.entrySet()) {
            String value = value(words, each.getKey());
            zone = value == null ? zone : each.getValue().apply(zone, value);
        }
        String usage = value(words, "usage");
        String text = value(words, "clé") == null ? zone.text() : withWrongDigit(zone);
        return new ScannedDocument(Zone.read(text), usage == null ? null : new Name(usage));
    }

    private static WrittenZone blank(String layout) {
        if (layout.equals(OLD_CARD)) {
            return WrittenZone.OLD_CARD.numbered("150392310285").bornOn("900713");
        }
        WrittenZone zone = USUAL.as(Layout.valueOf(layout));
        return layout.startsWith("MRV") ? zone.coded("V") : zone.coded(layout.equals("TD3") ? "P" : "ID");
    }

    /** The digit after the date of birth. */
    private static String withWrongDigit(WrittenZone zone) {
        int digit = zone.text().indexOf(zone.birth()) + zone.birth().length();
        char right = zone.text().charAt(digit);
        return zone.text().substring(0, digit)
                + (right == '9' ? '0' : '9')
                + zone.text().substring(digit + 1);
    }

    private static @Nullable String value(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Name name(String text) {
        return text.isEmpty() ? null : new Name(text);
    }
}

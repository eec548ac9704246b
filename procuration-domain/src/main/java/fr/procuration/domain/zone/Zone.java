package fr.procuration.domain.zone;

import fr.procuration.domain.identity.Sex;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The machine-readable zone of an identity document, read as it is: no digit is taken for a letter, and what is wrong is
 * told by {@link #wrongFields()} while the rest is read all the same. It never shows itself: {@link #toString()} is masked.
 */
public final class Zone {

    private static final Span DOCUMENT_CODE = new Span(0, 2);
    private static final Span ISSUER = new Span(2, 5);

    private final Layout layout;
    private final String text;

    /** A text of the length of its layout, which can still have a {@link ZoneDefect}. */
    Zone(Layout layout, String text) {
        this.layout = layout;
        this.text = text;
    }

    /**
     * Reads a zone as it is typed or scanned: in one line or several, letters in any case, blanks for fillers, fillers at the
     * end of a line left out.
     *
     * @param typed what was typed
     * @return the zone
     * @throws InvalidZoneException with the first {@link ZoneDefect} found; its message never repeats the text
     */
    public static Zone read(String typed) {
        Optional<Zone> read = TypedZone.read(typed);
        ZoneDefect.of(typed, read).ifPresent(defect -> {
            throw new InvalidZoneException(defect);
        });
        return read.orElseThrow();
    }

    /** {@return the layout: where the text fits two, the one in which the check digits are right} */
    public Layout layout() {
        return layout;
    }

    /** {@return whether it is the zone of a visa, which is no proof of identity} */
    public boolean isVisa() {
        return layout.isVisa();
    }

    /** {@return whether the State is Utopia, or the number that of a public specimen} */
    public boolean isSpecimen() {
        return Specimens.has(issuer(), number());
    }

    /** {@return the kind of document, one or two characters: {@code P}, {@code ID}, {@code AR}} */
    public String documentCode() {
        return Filler.off(DOCUMENT_CODE.in(text));
    }

    /** {@return the code of the State or organization that issued the document: {@code FRA}, {@code D}} */
    public String issuer() {
        return Filler.off(ISSUER.in(text));
    }

    /** {@return the whole number, without fillers; of the French card before 2021 its twelve characters} */
    public String number() {
        return DocumentNumber.in(text, layout).value();
    }

    /** {@return the family name and the given names} */
    public ZoneNames names() {
        return ZoneNames.in(text, places());
    }

    /** {@return the date of birth, perhaps not whole; nothing if what stands there is none} */
    public Optional<ZoneDate> birth() {
        return ZoneDate.read(places().birth().in(text));
    }

    /** {@return the sex, X if it is not specified; nothing if what stands there is none} */
    public Optional<Sex> sex() {
        return switch (places().sex().in(text)) {
            case "F" -> Optional.of(Sex.F);
            case "M" -> Optional.of(Sex.M);
            case "<", "X" -> Optional.of(Sex.X);
            default -> Optional.empty();
        };
    }

    /** {@return the last day of validity; nothing if none is stated, or if what stands there is none} */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(places().expiry())
                .flatMap(place -> ZoneDate.read(place.in(text)))
                .flatMap(ZoneDate::asDayOfDocument);
    }

    /**
     * When the document expires, even where the zone does not state it: the French card before 2021 states when it was
     * issued.
     *
     * @param birth when the holder was born; the last day on which it can be, if the date is not whole
     * @return the end of its validity; nothing if the zone has no date to tell it from
     */
    public Optional<Expiry> expiry(LocalDate birth) {
        if (layout == Layout.FRENCH_CARD) {
            return FrenchCard.issued(text).map(month -> FrenchCard.expiry(month, birth));
        }
        return expiry().map(day -> new Expiry(day, day));
    }

    /** {@return the fields whose check digit is wrong or that hold what cannot be, in the order of {@link ZoneField}} */
    public Set<ZoneField> wrongFields() {
        return Checks.wrongFields(this);
    }

    String text() {
        return text;
    }

    private Places places() {
        return Places.of(layout);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Zone zone && layout == zone.layout && text.equals(zone.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Zone[masked]";
    }
}

package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.domain.zone.Expiry;
import fr.procuration.domain.zone.Layout;
import fr.procuration.domain.zone.Zone;
import fr.procuration.domain.zone.ZoneDate;
import fr.procuration.domain.zone.ZoneField;
import fr.procuration.domain.zone.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An identity document of which the zone was read, and perhaps the nom d'usage beside it, which no zone has.
 *
 * @param zone the zone
 * @param nomUsage the nom d'usage printed on the document, null if it was not read
 */
public record ScannedDocument(Zone zone, @Nullable Name nomUsage) implements PresentedDocument {

    private static final int CENTURY = 100;

    @Override
    public IdentityMatch compareWith(Identite declared, LocalDate today) {
        return beside(declared).match(declared, birthDate(declared.dateNaissance()), objections(declared, today));
    }

    @Override
    public IdentityDocument beside(Identite declared) {
        ZoneNames names = zone.names();
        return new IdentityDocument(
                name(names.family()).orElse(null),
                nomUsage,
                names.given().stream().flatMap(given -> name(given).stream()).toList(),
                zone.birth()
                        .flatMap(date -> inCenturyOf(declared.dateNaissance(), date))
                        .orElse(null),
                zone.sex().orElse(null),
                zone.expiry(declared.dateNaissance().latest())
                        .map(Expiry::latest)
                        .orElse(null),
                new HowRead(nomUsage == null, names.isFamilyCut(), names.areGivenCut(), names.mayLackGiven()));
    }

    @Override
    public Optional<Layout> zoneRead() {
        return Optional.of(zone.layout());
    }

    private static Optional<Name> name(String words) {
        return NameDefect.of(words).isEmpty() ? Optional.of(new Name(words)) : Optional.empty();
    }

    private BirthDateReading birthDate(BirthDate declared) {
        boolean misread = zone.wrongFields().contains(ZoneField.BIRTH);
        Optional<ZoneDate> read =
                zone.birth().filter(date -> date.yearOfCentury().isPresent());
        if (read.isEmpty()) {
            return misread ? BirthDateReading.MISREAD : BirthDateReading.ABSENT;
        }
        BirthDateReading reading = inCenturyOf(declared, read.get())
                .map(date -> BirthDateReading.of(date, declared))
                .orElse(BirthDateReading.OTHER);
        return misread && reading == BirthDateReading.OTHER ? BirthDateReading.MISREAD : reading;
    }

    /** Nothing if the year is unknown, or for 29 February of a year that has none. */
    private static Optional<BirthDate> inCenturyOf(BirthDate declared, ZoneDate date) {
        if (date.yearOfCentury().isEmpty()) {
            return Optional.empty();
        }
        int year = declared.year()
                - declared.year() % CENTURY
                + date.yearOfCentury().getAsInt();
        try {
            return Optional.of(
                    new BirthDate(year, date.month().orElse(0), date.day().orElse(0)));
        } catch (DateTimeException nowhere) {
            return Optional.empty();
        }
    }

    private List<Objection> objections(Identite declared, LocalDate today) {
        Set<ZoneField> wrong = zone.wrongFields();
        return Stream.of(
                        when(wrong.stream().anyMatch(ZoneField::hasCheckDigit), Objection.WRONG_DIGIT),
                        when(!wrong.stream().allMatch(ZoneField::hasCheckDigit), Objection.UNREADABLE),
                        expiry(declared, today),
                        when(zone.isVisa(), Objection.VISA),
                        when(zone.isSpecimen(), Objection.SPECIMEN))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> expiry(Identite declared, LocalDate today) {
        return zone.expiry(declared.dateNaissance().latest()).flatMap(expiry -> switch (expiry.on(today)) {
            case VALID -> Optional.empty();
            case PERHAPS -> Optional.of(Objection.PERHAPS_EXPIRED);
            case EXPIRED -> Optional.of(Objection.EXPIRED);
        });
    }

    private static Optional<Objection> when(boolean holds, Objection objection) {
        return holds ? Optional.of(objection) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ScannedDocument[masked]";
    }
}

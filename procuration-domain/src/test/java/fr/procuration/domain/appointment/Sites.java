package fr.procuration.domain.appointment;

import fr.procuration.domain.appointment.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sites for tests. */
final class Sites {

    static final Motif FILE = new Motif("SUIVI_DOSSIER", "Suivi de dossier");
    static final LocalDate CHRISTMAS = LocalDate.of(2025, 12, 25);

    private Sites() {}

    /** Every day but Christmas from 9:00 to 12:00, by half hours. */
    static Site inParis() {
        return open(ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), span("09:00", "12:00"));
    }

    static Site open(ZoneId zone, Duration length, Span... spans) {
        OpeningHours hours = new OpeningHours(
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> List.of(spans))),
                Set.of(CHRISTMAS));
        return new Site("CPAM-PARIS-01", "Accueil", "1 rue de Paris", zone, hours, 2, length, List.of(FILE));
    }

    static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }
}

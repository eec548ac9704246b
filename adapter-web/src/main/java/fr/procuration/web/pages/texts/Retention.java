package fr.procuration.web.pages.texts;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long what is recorded is kept, in French, as it is configured. */
@Singleton
public final class Retention {

    private final Period procurations;
    private final Period consultations;
    private final Period appointments;
    private final Period audit;

    Retention(
            @Property(name = "procuration.retention.procurations", defaultValue = "P5Y") Period procurations,
            @Property(name = "procuration.retention.traces", defaultValue = "P1Y") Period consultations,
            @Property(name = "procuration.retention.appointments", defaultValue = "P3M") Period appointments,
            @Property(name = "procuration.retention.audit", defaultValue = "P1Y") Period audit) {
        this.procurations = procurations;
        this.consultations = consultations;
        this.appointments = appointments;
        this.audit = audit;
    }

    /** After its end. */
    public String procurations() {
        return words(procurations);
    }

    /** After they were made. */
    public String consultations() {
        return words(consultations);
    }

    /** After its hour. */
    public String appointments() {
        return words(appointments);
    }

    /** Of sign-ins, and of what was changed from where. */
    public String audit() {
        return words(audit);
    }

    static String words(Period period) {
        return Stream.of(
                        counted(period.getYears(), "an", "ans"),
                        counted(period.getMonths(), "mois", "mois"),
                        counted(period.getDays(), "jour", "jours"))
                .flatMap(List::stream)
                .collect(Collectors.joining(" et "));
    }

    private static List<String> counted(int number, String one, String several) {
        return number == 0 ? List.of() : List.of(number + "\u00a0" + (number == 1 ? one : several));
    }
}

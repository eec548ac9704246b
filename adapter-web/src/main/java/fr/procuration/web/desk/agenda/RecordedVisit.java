package fr.procuration.web.desk.agenda;

import fr.procuration.web.desk.Tone;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.pages.appointment.TypedWish;
import fr.procuration.web.pages.frame.Agents;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was recorded in the list of a day, said once over it. */
enum RecordedVisit {
    VENUE("Venue enregistrée\u00a0: le rendez-vous peut commencer"),
    ABSENCE("Absence enregistrée"),
    APPEL("Appel enregistré");

    private final String words;

    RecordedVisit(String words) {
        this.words = words;
    }

    /** As an address says it; nothing for any other text. */
    static Optional<RecordedVisit> of(@Nullable String text) {
        return Stream.of(values()).filter(each -> each.code().equals(text)).findFirst();
    }

    VerdictBox box() {
        return VerdictBox.of(Tone.GOOD, words);
    }

    /** The list of the day, where this is said. */
    String addressOf(String day) {
        return address(Agents.AGENDA_PAGE, day);
    }

    /** The page of one appointment of the day, where this is said. */
    String addressOf(String appointment, String day) {
        return address(Agents.AGENDA_PAGE + "/rendez-vous/" + appointment, day);
    }

    /** What was typed goes into no address unless it is a day. */
    private String address(String path, String day) {
        return path + "?fait=" + code()
                + TypedWish.day(day).map(each -> "&jour=" + each).orElse("");
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

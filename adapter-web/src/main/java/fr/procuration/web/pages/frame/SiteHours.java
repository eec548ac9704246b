package fr.procuration.web.pages.frame;

import fr.procuration.domain.Paris;
import fr.procuration.domain.appointment.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Writes days and hours by the clock of a site, and says which clock where it is not that of Paris. */
public final class SiteHours {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRANCE);

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("America/Cayenne", "de la Guyane"),
            Map.entry("America/Guadeloupe", "de la Guadeloupe"),
            Map.entry("America/Marigot", "de Saint-Martin"),
            Map.entry("America/Martinique", "de la Martinique"),
            Map.entry("America/Miquelon", "de Saint-Pierre-et-Miquelon"),
            Map.entry("America/St_Barthelemy", "de Saint-Barthélemy"),
            Map.entry("Indian/Mayotte", "de Mayotte"),
            Map.entry("Indian/Reunion", "de La Réunion"),
            Map.entry("Pacific/Noumea", "de la Nouvelle-Calédonie"),
            Map.entry("Pacific/Tahiti", "de la Polynésie française"),
            Map.entry("Pacific/Wallis", "de Wallis-et-Futuna"));

    private SiteHours() {}

    /** As in vendredi 19 décembre 2025. */
    public static String day(LocalDate day) {
        return WEEKDAY.format(day) + " " + French.dateInWords(day);
    }

    /** As in 10 h 05. */
    public static String hour(Instant instant, ZoneId zone) {
        return HOUR.format(instant.atZone(zone));
    }

    /** As in vendredi 19 décembre 2025 à 10 h 05 (heure de La Réunion). */
    public static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime moment = instant.atZone(zone);
        return day(moment.toLocalDate()) + " à " + HOUR.format(moment) + clock(zone);
    }

    /** As in vendredi 19 décembre 2025, de 10 h 00 à 10 h 30 (heure de La Réunion). */
    public static String slot(Slot slot, ZoneId zone) {
        return day(LocalDate.ofInstant(slot.start(), zone)) + ", de\u00a0" + hour(slot.start(), zone) + " à\u00a0"
                + hour(slot.end(), zone) + clock(zone);
    }

    /** As in  (heure de La Réunion), after a blank; nothing in Paris. */
    public static String clock(ZoneId zone) {
        return zone.equals(Paris.ZONE) ? "" : " (" + place(zone) + ")";
    }

    /** As in heure de La Réunion. */
    public static String place(ZoneId zone) {
        String known = PLACES.get(zone.getId());
        return known == null ? "heure locale, " + zone.getId() : "heure " + known;
    }
}

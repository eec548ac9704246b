package fr.procuration.web.mail;

import fr.procuration.web.calendar.CalendarText;
import org.jspecify.annotations.Nullable;

/**
 * A message, ready to be sent: the same said twice.
 *
 * @param calendar the same for a calendar, null if it says nothing that a calendar keeps
 */
public record MailText(
        String subject, String text, String html, @Nullable CalendarText calendar) {

    @Override
    public String toString() {
        return "MailText[masked]";
    }
}

package fr.procuration.web.calendar;

/**
 * A calendar, ready to be read by a program.
 *
 * @param method what it asks of the reader (RFC 5546): PUBLISH, REQUEST or CANCEL
 * @param text its lines, of 75 octets at most
 */
public record CalendarText(String method, String text) {

    @Override
    public String toString() {
        return "CalendarText[masked]";
    }
}

package fr.procuration.web.calendar;

import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** A calendar of one event as another library reads it. */
record ReadCalendar(Calendar calendar, Component event) {

    static ReadCalendar of(CalendarText written) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(written.text()));
            return new ReadCalendar(calendar, calendar.getComponents().get(0));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    boolean isValid() {
        return !calendar.validate(true).hasErrors();
    }

    String method() {
        return calendar.getProperty("METHOD").orElseThrow().getValue();
    }

    boolean has(String property) {
        return event.getProperty(property).isPresent();
    }

    String value(String property) {
        return property(property).getValue();
    }

    String parameter(String property, String parameter) {
        return property(property).getParameter(parameter).orElseThrow().getValue();
    }

    /** RFC 5546, 2.1.5: the same UID, and a higher SEQUENCE. */
    boolean replaces(ReadCalendar other) {
        return value("UID").equals(other.value("UID"))
                && Integer.parseInt(value("SEQUENCE")) > Integer.parseInt(other.value("SEQUENCE"));
    }

    private Property property(String name) {
        return event.<Property>getProperty(name).orElseThrow();
    }
}

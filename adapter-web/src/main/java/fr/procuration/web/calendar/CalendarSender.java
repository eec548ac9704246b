package fr.procuration.web.calendar;

import biweekly.property.Organizer;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The organizer of all appointments, the same in all their calendars: whoever sends the mails. */
@Singleton
public final class CalendarSender {

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<([^<>]+)>\\s*");

    /** Of a service that sends no mail; nothing can be sent there (RFC 2606). */
    private static final String NOBODY = "ne-pas-repondre@procuration.invalid";

    private final String name;
    private final String address;

    /**
     * Somebody.
     *
     * @param from an address, perhaps after a name, as in Procuration en ligne &lt;ne-pas-repondre@exemple.fr&gt;
     */
    public CalendarSender(@Property(name = "procuration.mail.from", defaultValue = "") String from) {
        Matcher named = NAMED.matcher(from);
        boolean isNamed = named.matches();
        String written = isNamed ? named.group(2) : from.isBlank() ? NOBODY : from.strip();
        this.name = isNamed && !named.group(1).isBlank() ? named.group(1) : "Assurance Maladie";
        this.address = written;
    }

    Organizer organizer() {
        return new Organizer(name, address);
    }
}

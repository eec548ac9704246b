package fr.procuration.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another program makes of our calendars. */
class AppointmentCalendarTest {

    private static final PersonName FRANCOISE = PersonName.of(Mandants.FRANCOISE.identite());

    private final Appointment taken = Appointments.taken(Sites.REUNION, Appointments.FRIDAY_AT_10)
            .change()
            .appointment();
    private final AppointmentCalendar calendar = of("Procuration en ligne <ne-pas-repondre@exemple.fr>");

    @Test
    void says_when_where_and_for_whom() {
        ReadCalendar read = sent(taken);

        assertThat(read.isValid()).isTrue();
        assertThat(read.method()).isEqualTo("REQUEST");
        assertThat(read.value("SUMMARY")).isEqualTo("Rendez-vous Assurance Maladie – F. MARTIN");
        assertThat(read.value("LOCATION")).isEqualTo(Sites.REUNION.name() + ", " + Sites.REUNION.address());
        assertThat(read.value("DTSTART")).isEqualTo("20251219T090000Z");
        assertThat(read.value("DTEND")).isEqualTo("20251219T093000Z");
        assertThat(read.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(read.value("SEQUENCE")).isEqualTo("0");
        assertThat(read.value("ORGANIZER")).isEqualTo("mailto:ne-pas-repondre@exemple.fr");
        assertThat(read.value("ATTENDEE")).isEqualTo("mailto:" + EmailAddresses.FRANCOISE.value());
        assertThat(read.parameter("ATTENDEE", "PARTSTAT")).isEqualTo("ACCEPTED");
        assertThat(read.parameter("ATTENDEE", "RSVP")).isEqualTo("FALSE");
        assertThat(read.has("DURATION")).isFalse();
    }

    @Test
    void a_move_takes_the_place_of_the_event() {
        ReadCalendar before = sent(taken);
        ReadCalendar after = sent(moved());

        assertThat(after.isValid()).isTrue();
        assertThat(after.method()).isEqualTo("REQUEST");
        assertThat(after.replaces(before)).isTrue();
        assertThat(before.replaces(after)).isFalse();
        assertThat(after.value("DTSTART")).isEqualTo("20251219T100000Z");
    }

    @Test
    void a_cancellation_cancels_the_event_after_any_move() {
        Appointment cancelled =
                moved().cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow().appointment();
        ReadCalendar before = sent(moved());
        ReadCalendar after = sent(cancelled);

        assertThat(after.isValid()).isTrue();
        assertThat(after.method()).isEqualTo("CANCEL");
        assertThat(after.replaces(before)).isTrue();
        assertThat(after.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(after.value("ORGANIZER")).isEqualTo(before.value("ORGANIZER"));
        assertThat(after.value("ATTENDEE")).isEqualTo(before.value("ATTENDEE"));
    }

    @Test
    void the_file_of_the_page_invites_nobody() {
        CalendarText file = calendar.published(taken, FRANCOISE, Optional.of(Sites.REUNION), Instants.GUIDE);
        ReadCalendar read = ReadCalendar.of(file);

        assertThat(read.isValid()).isTrue();
        assertThat(read.method()).isEqualTo("PUBLISH").isEqualTo(file.method());
        assertThat(read.has("ATTENDEE")).isFalse();
        assertThat(read.value("UID")).isEqualTo(sent(taken).value("UID"));
    }

    @Test
    void what_the_site_does_not_offer_any_more_is_still_an_event() {
        ReadCalendar read = ReadCalendar.of(calendar.published(taken, FRANCOISE, Optional.empty(), Instants.GUIDE));

        assertThat(read.isValid()).isTrue();
        assertThat(read.has("LOCATION")).isFalse();
    }

    @Test
    void a_name_of_any_script_is_read_again() {
        Name name = new Name("\uD842\uDFB7".repeat(30));
        PersonName person = new PersonName(Civilite.MADAME, name, null, new Name("Éloïse"));
        CalendarText file = calendar.published(taken, person, Optional.of(Sites.PARIS), Instants.GUIDE);

        assertThat(ReadCalendar.of(file).value("SUMMARY"))
                .isEqualTo("Rendez-vous Assurance Maladie – É. " + name.value().toUpperCase(Locale.FRANCE));
        assertThat(file.text()).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
    }

    @Test
    void a_service_that_sends_no_mail_is_an_organizer_too() {
        CalendarText file = of("").published(taken, FRANCOISE, Optional.of(Sites.PARIS), Instants.GUIDE);

        assertThat(ReadCalendar.of(file).value("ORGANIZER")).isEqualTo("mailto:ne-pas-repondre@procuration.invalid");
        assertThat(ReadCalendar.of(of("a@exemple.fr")
                                .published(taken, FRANCOISE, Optional.of(Sites.PARIS), Instants.GUIDE))
                        .value("ORGANIZER"))
                .isEqualTo("mailto:a@exemple.fr");
    }

    private Appointment moved() {
        Instant later = Appointments.FRIDAY_AT_10.plus(Duration.ofHours(1));
        return taken.move(Sites.REUNION, later, Actor.MANDANT, Instants.GUIDE)
                .orElseThrow()
                .appointment();
    }

    private ReadCalendar sent(Appointment appointment) {
        return ReadCalendar.of(calendar.sent(
                appointment, FRANCOISE, Optional.of(Sites.REUNION), EmailAddresses.FRANCOISE, Instants.GUIDE));
    }

    private static AppointmentCalendar of(String from) {
        return new AppointmentCalendar(new CalendarSender(from));
    }
}

package fr.procuration.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Plans;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of a day is found among those of all sites and of months. */
@OnOneServer
class DayListIT {

    private static final int OF_THE_DAY = 300;

    private static final String OTHERS = """
            insert into appointment (part, mandant, id, site, starts_at, ends_at, motif, represented, taken_by, taken_at, name_data)
            select part, mandant, gen_random_uuid(), 'SITE-' || other, starts_at + day * interval '1 day', ends_at + day * interval '1 day',
                'M' || other || '_' || day, true, 'MANDANT', taken_at, name_data
            from appointment, generate_series(1, 5) as other, generate_series(0, 9) as day;
            insert into slot_place (site, starts_at, ends_at, place, appointment)
            select site, starts_at, ends_at, ordinal, id from appointment where site like 'SITE%';
            analyze
            """;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Agenda agenda = instance.get(Agenda.class);

    @BeforeEach
    void take() {
        IntStream.range(0, OF_THE_DAY)
                .forEach(each -> agenda.take(
                        Appointments.of(Mandants.random()),
                        Sites.parisWith(OF_THE_DAY),
                        Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10),
                        null));
        sql.execute(OTHERS);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void by_the_index_of_sites_and_hours() {
        List<Booking> day =
                agenda.on(Sites.PARIS, Appointments.FRIDAY_AT_10, Appointments.FRIDAY_AT_10.plus(Duration.ofHours(1)));

        assertThat(day).hasSize(OF_THE_DAY);
        Plans plans = new Plans(sql);
        assertThat(plans.of(AppointmentRepository.class, "on", "'s'", "now()", "now()"))
                .contains("appointment_of_day");
        assertThat(plans.of(AppointmentRepository.class, "given", "'s'", "now()", "now()", "now()"))
                .contains("slot_place_pk");
    }
}

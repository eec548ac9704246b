package fr.procuration.persistence.appointment;

import static fr.procuration.port.fixture.Sites.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.appointment.Slot;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.AppointmentOutcome.Full;
import fr.procuration.port.driven.AppointmentOutcome.Recorded;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Mandants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the day on which a site changes its slots or its desks, no more come at once than there are desks. */
class ChangedHoursIT {

    private static final Instant TEN = Appointments.FRIDAY_AT_10;
    private static final Site SHORT = paris(3, 20);
    private static final Site LONG = paris(2, 45);

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance one = Instance.on(sql.jdbcUrl());
    private final Instance two = Instance.on(sql.jdbcUrl());

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private static Site paris(int desks, int minutes) {
        return new Site(
                PARIS.id(),
                PARIS.name(),
                PARIS.address(),
                PARIS.zone(),
                PARIS.hours(),
                desks,
                Duration.ofMinutes(minutes),
                PARIS.motifs());
    }

    @Test
    void whoever_takes_by_which_hours() {
        List<CompletableFuture<AppointmentOutcome>> taking = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (int round = 0; round < 4; round++) {
                for (Slot slot : slots(SHORT)) {
                    taking.add(CompletableFuture.supplyAsync(() -> take(one, paris(2, 20), slot), threads));
                }
                for (Slot slot : slots(LONG)) {
                    taking.add(CompletableFuture.supplyAsync(() -> take(two, LONG, slot), threads));
                }
            }
        }

        assertThat(taking.stream().map(CompletableFuture::join)).hasOnlyElementsOfTypes(Recorded.class, Full.class);
        assertThat(mostAtOnce()).isEqualTo(2);
    }

    @OnOneServer
    @Test
    void who_takes_waits_for_whoever_is_about_to() throws SQLException {
        Slot slot = slots(SHORT).get(1);
        take(one, SHORT, slot);
        sql.execute("create table given as select * from slot_place; delete from slot_place");
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select free_place(site, 2, starts_at, ends_at, appointment) from given;"
                    + "insert into slot_place select * from given");
            List<CompletableFuture<AppointmentOutcome>> taking = Stream.of(one, two)
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> take(each, LONG, slots(LONG).get(0))))
                    .toList();
            await().until(() -> taking.stream().allMatch(CompletableFuture::isDone)
                    || !sql.column("select pid from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'")
                            .isEmpty());
            other.commit();

            assertThat(taking.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(new Recorded(), new Full());
        }
    }

    @Test
    void what_was_taken_at_a_desk_that_is_gone_counts() {
        Slot slot = SHORT.slotAt(TEN.plus(Duration.ofMinutes(10))).orElseThrow();
        for (int place = 1; place <= 3; place++) {
            assertThat(take(one, SHORT, slot)).isEqualTo(new Recorded());
        }
        sql.execute("delete from slot_place where place = 1");

        assertThat(take(one, paris(2, 20), slot)).isEqualTo(new Full());
        assertThat(take(one, SHORT, slot)).isEqualTo(new Recorded());
    }

    @Test
    void what_is_free_is_what_can_be_taken() {
        slots(SHORT).subList(0, 3).forEach(slot -> take(one, SHORT, slot));
        slots(SHORT).subList(0, 1).forEach(slot -> take(one, SHORT, slot));
        Instant until = TEN.plus(Duration.ofHours(3));

        List<FreeSlot> free = one.get(Agenda.class).freeSlots(LONG, TEN.minus(Duration.ofHours(2)), until);

        for (Slot slot : slots(LONG)) {
            int places = free.stream()
                    .filter(each -> each.slot().equals(slot))
                    .mapToInt(FreeSlot::places)
                    .sum();
            for (int place = 0; place < places; place++) {
                assertThat(take(two, LONG, slot)).isEqualTo(new Recorded());
            }
            assertThat(take(two, LONG, slot)).isEqualTo(new Full());
        }
        assertThat(mostAtOnce()).isEqualTo(2);
    }

    private static List<Slot> slots(Site site) {
        return site.slotsOn(site.dayOf(TEN)).stream()
                .filter(slot -> slot.start().isBefore(TEN.plus(Duration.ofHours(1))))
                .toList();
    }

    private static AppointmentOutcome take(Instance instance, Site site, Slot slot) {
        return instance.get(Agenda.class)
                .take(Appointments.of(Mandants.random()), site, Appointments.taken(site, slot.start()), null);
    }

    private int mostAtOnce() {
        return Integer.parseInt(sql.column("""
                        select max(count) from (
                            select count(*) from slot_place as one join slot_place as other
                                on other.starts_at <= one.starts_at and other.ends_at > one.starts_at
                            group by one.site, one.starts_at, one.place) as counted
                        """).get(0));
    }
}

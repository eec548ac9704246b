package fr.procuration.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Sites;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void says_who_when_from_where_what_and_with_which_outcome() {
        trail().record(new AuditEntry(Instants.GUIDE, Kind.REFUS, "jean", "10.0.0.7", "GET /medialog", "403"));

        assertThat(sql.column(
                        "select (at = '" + Instants.GUIDE + "') || '|' || kind || '|' || actor || '|' || origin || '|'"
                                + " || action || '|' || outcome from audit where kind = 'REFUS'"))
                .containsExactly("true|REFUS|jean|10.0.0.7|GET /medialog|403");
    }

    @Test
    void what_does_not_fit_is_cut_and_kept() {
        trail().record(new AuditEntry(
                Instants.GUIDE, Kind.CONNEXION, "é".repeat(300), "x".repeat(200), "ligne\nde plus", "\uD83D"));

        assertThat(sql.column(
                        "select char_length(actor) || '|' || char_length(origin) || '|' || action || '|' || outcome"
                                + " from audit where kind = 'CONNEXION'"))
                .containsExactly("255|100|ligne?de plus|?");
    }

    @Test
    void what_is_empty_is_kept_as_a_question() {
        trail().record(new AuditEntry(Instants.GUIDE, Kind.REFUS, "", " ", "", "x".repeat(254) + "😀"));

        assertThat(sql.column(
                        "select actor || origin || action || char_length(outcome) from audit where kind = 'REFUS'"))
                .containsExactly("???254");
    }

    @Test
    void a_key_that_comes_into_use_is_noted() {
        assertThat(sql.column("select action || ' ' || outcome from audit where kind = 'CLES' order by action"))
                .hasSize(3)
                .allMatch(line -> line.matches("PROCURATION_KEYSETS_(DATA|INDEX|PART), key \\d+ en service"));
    }

    @Test
    void the_whole_trail_tells_of_looks_and_of_changes_too() {
        Change grant = Changes.grant(Mandants.FRANCOISE);
        instance.get(ProcurationStore.class).record(grant);
        instance.get(ProcurationStore.class).record(Changes.reception(grant.procuration()));
        instance.get(Consultations.class)
                .record(new Consultation(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));

        assertThat(sql.column(
                        "select kind || ' ' || actor || ' ' || coalesce(site, '-') || ' ' || coalesce(origin, '-')"
                                + " || ' ' || outcome from audit_trail where kind <> 'CLES'"))
                .containsExactlyInAnyOrder(
                        "ACCORDEE mandant - - enregistrée",
                        "RECUE agent.paris CPAM-PARIS-01 10.75.0.1 enregistrée",
                        "CONSULTATION agent.paris CPAM-PARIS-01 10.75.0.1 REPRESENTE");
    }

    @Test
    void and_of_who_changed_an_appointment() {
        PlannedChange taken = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);
        instance.get(Agenda.class).take(Appointments.of(Mandants.FRANCOISE), Sites.PARIS, taken, null);
        Appointment appointment = taken.change().appointment();
        instance.get(Agenda.class)
                .record(Appointments.untold(appointment
                        .call(true, Actor.agent(Agents.PARIS), Instants.GUIDE)
                        .orElseThrow()));

        assertThat(sql.column(
                        "select kind || ' ' || actor || ' ' || coalesce(site, '-') || ' ' || coalesce(origin, '-') || ' ' || action"
                                + " || ' ' || outcome from audit_trail where kind <> 'CLES'"))
                .containsExactlyInAnyOrder(
                        "PRIS mandant - - rendez-vous " + appointment.id().value() + " enregistré",
                        "CONFIRME agent.paris CPAM-PARIS-01 10.75.0.1 rendez-vous "
                                + appointment.id().value() + " enregistré");
    }

    @Test
    void says_which_provider_knows_the_actor() {
        trail().record(new AuditEntry(Instants.GUIDE, Kind.REFUS, "agents", "jean", null, "GET /", "403"));

        assertThat(sql.column("select provider || ' ' || count from audit_trail where actor = 'jean'"))
                .containsExactly("agents 1");
    }

    @Test
    void what_is_the_same_in_a_minute_is_a_line_at_once_and_another_for_the_number_of_the_others() {
        IntStream.range(0, 500).forEach(each -> trail().count(refusal("jean", "GET /")));
        assertThat(lines()).containsExactly("jean GET / 1");

        trail().writeNumbers();
        assertThat(lines()).containsExactly("jean GET / 1", "jean GET / 499");

        trail().writeNumbers();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void what_was_counted_is_written_when_the_instance_ends() {
        trail().count(refusal("jean", "GET /"));
        trail().count(refusal("jean", "GET /"));
        instance.close();

        assertThat(lines()).hasSize(2);
    }

    @Test
    void of_one_account_only_some_lines_of_a_minute_differ() {
        IntStream.range(0, 100).forEach(each -> trail().count(refusal("jean", "GET /" + each)));
        trail().count(refusal("marie", "GET /"));
        trail().writeNumbers();

        assertThat(lines())
                .hasSize(22)
                .contains("jean GET /19 1", "marie GET / 1", "personne autres 80")
                .doesNotContain("jean GET /20 1");
    }

    @Test
    void strangers_from_however_many_addresses_leave_a_bounded_number_of_lines() {
        IntStream.range(0, 5_000)
                .forEach(each -> trail().count(new AuditEntry(
                        Instants.GUIDE, Kind.REFUS, null, "2001:db8::" + each, "GET /" + each % 20, "401")));
        trail().writeNumbers();

        assertThat(lines()).hasSize(51).contains("personne autres 4950");
    }

    @Test
    void what_could_not_be_written_is_not_taken_for_written() throws SQLException {
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table audit in access exclusive mode");
            assertThatThrownBy(() -> trail().count(refusal("jean", "GET /"))).isInstanceOf(UnavailableException.class);
        }
        trail().count(refusal("jean", "GET /"));

        assertThat(lines()).containsExactly("jean GET / 1");
    }

    private List<String> lines() {
        return sql.column("select coalesce(actor, 'personne') || ' ' || action || ' ' || count from audit"
                + " where kind = 'REFUS' order by id");
    }

    private AuditTrail trail() {
        return instance.get(AuditTrail.class);
    }

    private static AuditEntry refusal(String actor, String action) {
        return new AuditEntry(Instants.GUIDE, Kind.REFUS, actor, null, action, "403");
    }
}

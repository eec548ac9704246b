package fr.procuration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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
                .hasSize(2)
                .allMatch(line -> line.matches("PROCURATION_KEYSETS_(DATA|INDEX), key \\d+ en service"));
    }

    @Test
    void the_whole_trail_tells_of_looks_and_of_changes_too() {
        Change grant = Changes.grant(Mandants.FRANCOISE);
        instance.get(ProcurationStore.class).record(grant);
        instance.get(ProcurationStore.class).record(Changes.reception(grant.procuration()));
        instance.get(Traces.class)
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
    void a_flood_of_refusals_is_told_by_its_number_and_holds_nobody_up() throws SQLException {
        List<CompletableFuture<Void>> refusals;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table audit");
            refusals = IntStream.range(0, 500)
                    .mapToObj(each -> CompletableFuture.runAsync(() -> trail().recordRefusal(refusal(each)), threads))
                    .toList();
            await().until(() ->
                    refusals.stream().filter(CompletableFuture::isDone).count() == 300);
            other.commit();
            refusals.forEach(CompletableFuture::join);
        }
        trail().record(refusal(500));

        assertThat(sql.column("select outcome from audit where kind = 'REFUS'")).hasSize(201);
        assertThat(sql.column("select sum(substring(outcome from '^\\d+')::int) from audit where kind = 'LACUNE'"))
                .containsExactly("300");
    }

    private AuditTrail trail() {
        return instance.get(AuditTrail.class);
    }

    private static AuditEntry refusal(int each) {
        return new AuditEntry(Instants.GUIDE, Kind.REFUS, "stranger " + each, null, "GET /", "403");
    }
}

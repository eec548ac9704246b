package fr.procuration.persistence.citus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was one server's goes to a cluster. */
class SpreadLaterIT {

    private static final List<String> SPREAD = List.of(
            "mandant_index",
            "procuration",
            "journal",
            "kept_answer",
            "satisfaction",
            "contact",
            "address_proof",
            "message",
            "consultation");

    private final Sql sql = new Sql(CitusCluster.isGiven() ? EmbeddedDatabase.empty() : "");
    private final Change before = Changes.grant(Mandants.random());
    private final Change after = Changes.grant(Mandants.random());

    @BeforeEach
    void needsACluster() {
        assumeTrue(CitusCluster.isGiven(), CitusCluster.MISSING);
    }

    @Test
    void with_all_that_it_holds() {
        try (Instance plain = Instance.withOwnerOnOneServer(sql.jdbcUrl(), TestKeysets.shared())) {
            record(plain, before);
        }
        assertThat(sql.column(distributed())).isEmpty();

        try (Instance spread = Instance.withOwner(sql.jdbcUrl(), TestKeysets.shared())) {
            assertThat(sql.column(distributed())).containsExactlyInAnyOrderElementsOf(SPREAD);
            assertThat(SPREAD.stream()
                            .flatMap(table -> sql.column("select pg_relation_size('" + table + "')").stream()))
                    .as("what is left on the coordinator")
                    .containsOnly("0");
            record(spread, after);
            isFound(spread, before);
            isFound(spread, after);
        }
    }

    private static String distributed() {
        return "select relname from pg_dist_partition join pg_class on pg_class.oid = logicalrelid"
                + " where relnamespace = current_schema()::regnamespace";
    }

    private static void record(Instance instance, Change grant) {
        assertThat(instance.get(ProcurationStore.class).record(grant)).isTrue();
        Nir nir = grant.procuration().mandant().nir();
        instance.get(Consultations.class)
                .record(new Consultation(nir, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));
    }

    private static void isFound(Instance instance, Change grant) {
        Nir nir = grant.procuration().mandant().nir();
        assertThat(instance.get(ProcurationStore.class).latest(nir)).contains(grant.procuration());
        assertThat(Traced.about(instance.get(Consultations.class), nir)).hasSize(1);
        assertThat(instance.get(Feed.class).changesAfter(FeedPosition.START, 10))
                .extracting(entry -> entry.event().subject())
                .contains(grant.procuration().id().value());
    }
}

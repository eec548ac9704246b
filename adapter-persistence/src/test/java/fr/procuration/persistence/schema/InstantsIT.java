package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants come back to the microsecond, in whatever zone the writing and the reading instance run. */
@Isolated("it changes the zone of this process")
class InstantsIT {

    /** In Paris, both are 02:30 of the night in which the hour from 02:00 to 03:00 comes twice. */
    private static final Instant SUMMER = Instant.parse("2026-10-25T00:30:00.000001Z");

    private static final Instant WINTER = Instant.parse("2026-10-25T01:30:00.999999Z");

    private final TimeZone zone = TimeZone.getDefault();
    private final Mandant mandant = Mandants.random();

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia"})
    void come_back_exactly_from_any_zone(String writer) {
        String jdbcUrl = EmbeddedDatabase.fresh();
        Change grant = Changes.grant(Declarations.by(mandant), SUMMER);
        Change revocation = Changes.revocation(grant.procuration(), WINTER);
        Consultation trace =
                new Consultation(mandant.nir(), Agents.PARIS, WINTER, Consultation.Outcome.AUCUNE_PROCURATION);

        TimeZone.setDefault(TimeZone.getTimeZone(writer));
        try (Instance instance = Instance.on(jdbcUrl)) {
            instance.get(ProcurationStore.class).record(grant);
            instance.get(ProcurationStore.class).record(revocation);
            instance.get(Consultations.class).record(trace);
        }
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Instance instance = Instance.on(jdbcUrl)) {
            assertThat(instance.get(ProcurationStore.class).latest(mandant.nir()))
                    .contains(revocation.procuration());
            assertThat(instance.get(Journal.class).after(JournalEntry.START, 10))
                    .extracting(JournalEntry::event)
                    .containsExactly(grant.event(), revocation.event());
            assertThat(Traced.about(instance.get(Consultations.class), mandant.nir()))
                    .containsExactly(trace);
        }
        assertThat(new Sql(jdbcUrl).column("select extract(epoch from granted_at) from procuration"))
                .containsExactly("1792888200.000001");
    }
}

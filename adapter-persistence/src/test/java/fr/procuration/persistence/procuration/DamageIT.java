package fr.procuration.persistence.procuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import fr.procuration.usecase.UseCases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tampers with the database, or with the keysets, is found out, and never makes a mandant have no procuration. */
@OnOneServer
class DamageIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Mandant victim = Mandants.random();
    private final Mandant thief = inTheSamePart();
    private final Change grant = Changes.grant(victim);

    @BeforeEach
    void record() {
        store().record(grant);
        store().record(Changes.grant(thief));
        instance.get(Consultations.class)
                .record(new Consultation(victim.nir(), Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update procuration set mandant_data = set_bit(mandant_data, 99, 1 - get_bit(mandant_data, 99))",
                "update procuration set mandataire_data = set_bit(mandataire_data, 99, 1 - get_bit(mandataire_data, 99))",
                "update procuration set mandataire_data = mandant_data",
                "update procuration p set mandataire_data = o.mandataire_data from procuration o where o.id <> p.id",
                "update procuration set ends_at = ends_at + interval '1 day'",
                "update procuration set granted_at = granted_at - interval '1 day'",
                "update procuration set canal = 'BMS'",
                "update procuration set mandataire_data = "
                        + "'{\"civilite\":\"MADAME\",\"nom\":\"X\",\"prenom\":\"Y\",\"dateNaissance\":\"1990-01-01\"}'",
                "update mandant_index set mandant = (select mandant from procuration where id <> '%s')",
                "update mandant_index i set mandant = o.mandant from mandant_index o where o.mandant <> i.mandant"
            })
    void a_row_that_was_changed_is_damaged(String tampering) {
        sql.execute("set session_replication_role = replica;"
                + "alter table mandant_index drop constraint mandant_index_once;"
                + tampering.formatted(grant.procuration().id().value()));

        assertThatThrownBy(() -> store().running(victim.nir(), Instants.GUIDE))
                .isInstanceOf(DamagedDataException.class);
        assertThatThrownBy(() -> store().latest(victim.nir())).isInstanceOf(DamagedDataException.class);
    }

    /** None of them is running any more, and none is read, unless it is compared where it lies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update procuration set ends_at = granted_at + interval '1 second'",
                "update procuration set granted_at = ends_at - interval '1 second'",
                "update procuration set ends_at = granted_at + interval '1 second'; delete from journal"
            })
    void a_procuration_that_was_made_to_be_over_is_damage_for_the_desk(String tampering) {
        sql.execute(tampering);

        assertDamaged(() -> store().running(victim.nir(), Instants.GUIDE.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set hash = sha256('x')",
                "update journal set previous = sha256('x')",
                "update procuration set sequence = 2"
            })
    void a_grant_that_does_not_agree_with_its_entry_is_damage(String tampering) {
        sql.execute(tampering);

        assertDamaged(() -> store().running(victim.nir(), Instants.GUIDE));
    }

    @Test
    void a_row_that_was_moved_to_another_mandant_is_damaged() {
        sql.execute("""
                set session_replication_role = replica;
                delete from procuration where id <> '%1$s';
                update procuration set mandant = (
                    select mandant from mandant_index where mandant <> procuration.mandant)
                """.formatted(grant.procuration().id().value()));

        assertThatThrownBy(() -> store().running(thief.nir(), Instants.GUIDE))
                .isInstanceOf(DamagedDataException.class)
                .hasMessageContaining("the journal says otherwise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update procuration set ended_at = null, end_reason = null",
                "update procuration set end_reason = 'SIGNALEMENT' where ended_at is not null",
                "update procuration set ended_at = ended_at + interval '1 second'",
                "delete from journal where kind = 'TERMINEE'",
                "update journal set at = at + interval '1 second' where kind = 'TERMINEE'",
                "update journal set reason = 'DECES', agent = 'a', site = 's', origin = 'o' where kind = 'TERMINEE'"
            })
    void a_revocation_that_stands_in_one_place_only_is_damage(String tampering) {
        store().record(Changes.revocation(grant.procuration()));
        sql.execute(tampering);

        assertDamaged(() -> store().running(victim.nir(), Instants.GUIDE.plusSeconds(60)));
        assertDamaged(() -> store().latest(victim.nir()));
        assertDamaged(() -> store().all(victim.nir()));
        assertDamaged(() -> store().find(victim.nir(), grant.procuration().id()));
    }

    @Test
    void a_grant_that_is_not_in_the_journal_is_damage_for_the_desk() {
        sql.execute("delete from journal");

        assertDamaged(() -> store().running(victim.nir(), Instants.GUIDE));
    }

    @Test
    void what_ended_long_ago_is_none_while_it_is_purged() {
        store().record(Changes.revocation(grant.procuration()));
        Instant after = grant.procuration().validity().until();
        for (String kind : List.of("ACCORDEE", "TERMINEE")) {
            sql.execute("delete from journal where kind = '" + kind + "'");

            assertThat(store().running(victim.nir(), after)).isEmpty();
            assertThat(store().all(victim.nir())).hasSize(1);
        }
    }

    @Test
    void a_grant_that_the_journal_has_already_is_not_tried_for_ever() {
        Mandant mandant = Mandants.random();
        Change first = Changes.grant(mandant);
        store().record(first);
        sql.execute("set session_replication_role = replica; delete from procuration where id = '%s'"
                .formatted(first.procuration().id().value()));
        GrantProcuration grants = UseCases.grantProcuration(store(), () -> Instants.GUIDE);

        assertDamaged(() -> grants.grant(new GrantProcuration.Command(Declarations.by(mandant), null)));
    }

    private static void assertDamaged(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(DamagedDataException.class);
    }

    @Test
    void the_feed_does_not_pass_damage_on() {
        sql.execute("update procuration set ends_at = ends_at + interval '1 day'");

        assertThatThrownBy(() -> instance.get(Feed.class).changesAfter(FeedPosition.START, 10))
                .isInstanceOf(DamagedDataException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consultation set outcome = 'AUCUNE_PROCURATION'",
                "update consultation set agent = 'agent.lyon'",
                "update consultation set zone = 'TD1'",
                "update consultation set origin = '10.0.0.1'",
                "update consultation set at = at + interval '1 microsecond'"
            })
    void a_trace_that_was_changed_is_damaged(String tampering) {
        sql.execute(tampering);

        assertThatThrownBy(() -> Traced.about(instance.get(Consultations.class), victim.nir()))
                .isInstanceOf(DamagedDataException.class);
    }

    @Test
    void a_lost_keyset_is_named(@TempDir Path folder) {
        new TestKeysets(folder);
        folder.resolve("data.json").toFile().delete();

        assertThatThrownBy(() -> startWith(folder.resolve("data.json"), folder.resolve("index.json")))
                .rootCause()
                .hasMessageContaining("PROCURATION_KEYSETS_DATA: the file");
    }

    @Test
    void the_keysets_of_another_database_are_refused_at_the_start(@TempDir Path folder) {
        TestKeysets others = new TestKeysets(folder);
        Path data = TestKeysets.shared().folder().resolve("data.json");
        Path index = TestKeysets.shared().folder().resolve("index.json");

        assertThatThrownBy(() -> Instance.with(sql.jdbcUrl(), others))
                .rootCause()
                .hasMessageMatching(
                        "PROCURATION_KEYSETS_(DATA|INDEX|PART) lacks the key \\d+, which this database needs.*");
        assertThatThrownBy(() -> startWith(folder.resolve("data.json"), index))
                .rootCause()
                .hasMessageContaining("PROCURATION_KEYSETS_DATA lacks the key");
        assertThatThrownBy(() -> startWith(data, folder.resolve("index.json")))
                .rootCause()
                .hasMessageContaining("PROCURATION_KEYSETS_INDEX lacks the key");
    }

    @Test
    void keysets_in_place_of_each_other_are_refused_at_the_start() {
        Path data = TestKeysets.shared().folder().resolve("data.json");

        assertThatThrownBy(() -> startWith(data, data)).rootCause().hasMessageContaining("is for another purpose");
    }

    @Test
    void a_key_with_the_same_name_and_another_content_is_refused_at_the_start() {
        for (Purpose purpose : List.of(Purpose.DATA, Purpose.INDEX, Purpose.PART)) {
            sql.execute("update key_in_use set proof = set_bit(proof, 80, 1 - get_bit(proof, 80)) where purpose = '"
                    + purpose + "'");

            assertThatThrownBy(() -> Instance.on(sql.jdbcUrl()))
                    .rootCause()
                    .hasMessageContaining("PROCURATION_KEYSETS_" + purpose + " is not the keyset of this database");

            sql.execute("update key_in_use set proof = set_bit(proof, 80, 1 - get_bit(proof, 80)) where purpose = '"
                    + purpose + "'");
        }
    }

    /** Who is in another part would not even be looked for there. */
    private Mandant inTheSamePart() {
        Vault vault = instance.get(Vault.class);
        return Stream.generate(Mandants::random)
                .filter(each -> vault.index(each.nir()).part()
                        == vault.index(victim.nir()).part())
                .findFirst()
                .orElseThrow();
    }

    private void startWith(Path data, Path index) {
        Instance.withKeysets(sql.jdbcUrl(), data, index).close();
    }

    private ProcurationStore store() {
        return instance.get(ProcurationStore.class);
    }
}

package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.usecase.UseCases;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first answer under a key stays, and is written together with the grant it answers. */
abstract class KeptAnswersContract extends StoreContract {

    private static final KeptAnswer.AlreadyRunning REFUSED =
            new KeptAnswer.AlreadyRunning(Mandataires.SANDRINE, LocalDate.of(2026, 1, 16));

    private final Mandant mandant = Mandants.random();
    private final IdempotencyKey key = IdempotencyKeys.random();

    @Test
    void has_no_answer_to_a_new_key() {
        assertThat(store().answerTo(mandant.nir(), key)).isEmpty();
    }

    @Test
    void keeps_a_grant_as_the_answer_to_its_key() {
        Change grant = Changes.grant(mandant);

        assertThat(store().grant(grant, key)).isEqualTo(new GrantOutcome.Recorded(grant.procuration()));
        assertThat(store().latest(mandant.nir())).contains(grant.procuration());
        assertThat(store().answerTo(mandant.nir(), key)).contains(new KeptAnswer.Granted(grant.procuration()));
    }

    @Test
    void still_answers_with_the_procuration_as_it_was_given_after_its_revocation() {
        Change grant = Changes.grant(mandant);
        store().grant(grant, key);
        store().record(Changes.revocation(grant.procuration()));

        assertThat(store().answerTo(mandant.nir(), key)).contains(new KeptAnswer.Granted(grant.procuration()));
    }

    @Test
    void gives_the_same_answers_through_another_instance() {
        Change grant = Changes.grant(mandant);
        IdempotencyKey later = IdempotencyKeys.random();
        assertThat(another().answerTo(mandant.nir(), key)).isEmpty();
        store().grant(grant, key);
        store().keep(mandant.nir(), later, REFUSED);

        assertThat(another().answerTo(mandant.nir(), key)).contains(new KeptAnswer.Granted(grant.procuration()));
        assertThat(another().answerTo(mandant.nir(), later)).contains(REFUSED);
        assertThat(another().keep(mandant.nir(), key, REFUSED)).isFalse();
        assertThat(another().grant(Changes.grant(mandant), later)).isEqualTo(new GrantOutcome.Answered());
    }

    @Test
    void still_answers_with_the_procuration_that_was_given_after_the_next() {
        Change first = Changes.grant(mandant);
        store().grant(first, key);
        Change revocation = recorded(Changes.revocation(first.procuration()));
        Change next = Changes.grantAfter(revocation.procuration(), Instants.GUIDE.plusSeconds(2));
        IdempotencyKey later = IdempotencyKeys.random();
        store().grant(next, later);

        assertThat(store().answerTo(mandant.nir(), key)).contains(new KeptAnswer.Granted(first.procuration()));
        assertThat(store().answerTo(mandant.nir(), later)).contains(new KeptAnswer.Granted(next.procuration()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "x", "%", "_", "*"})
    void finds_an_answer_under_its_own_key_and_no_other(String end) {
        IdempotencyKey longest = new IdempotencyKey("k".repeat(255));
        IdempotencyKey other = new IdempotencyKey("k".repeat(254) + end);
        store().keep(mandant.nir(), longest, REFUSED);

        assertThat(store().answerTo(mandant.nir(), other)).isEmpty();
        assertThat(store().keep(mandant.nir(), other, REFUSED)).isTrue();
        assertThat(store().answerTo(mandant.nir(), longest)).contains(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "Щербакова"})
    void keeps_a_refusal_with_names_of_every_script(String name) {
        Mandataire mandataire = new Mandataire(
                new Identite(Civilite.MADAME, new Name(name), new Name(name), null, BirthDate.parse("1992-11-00")));
        KeptAnswer.AlreadyRunning refused = new KeptAnswer.AlreadyRunning(mandataire, LocalDate.of(2026, 3, 29));
        store().keep(mandant.nir(), key, refused);

        assertThat(store().answerTo(mandant.nir(), key)).contains(refused);
    }

    @Test
    void keeps_a_refusal() {
        assertThat(store().keep(mandant.nir(), key, REFUSED)).isTrue();
        assertThat(store().answerTo(mandant.nir(), key)).contains(REFUSED);
    }

    @Test
    void keeps_the_first_of_two_refusals() {
        store().keep(mandant.nir(), key, REFUSED);
        LocalDate later = REFUSED.until().plusDays(1);

        assertThat(store().keep(mandant.nir(), key, new KeptAnswer.AlreadyRunning(Mandataires.NICOLAS, later)))
                .isFalse();
        assertThat(store().answerTo(mandant.nir(), key)).contains(REFUSED);
    }

    @Test
    void keeps_no_refusal_where_there_is_a_grant() {
        Change grant = Changes.grant(mandant);
        store().grant(grant, key);

        assertThat(store().keep(mandant.nir(), key, REFUSED)).isFalse();
        assertThat(store().answerTo(mandant.nir(), key)).contains(new KeptAnswer.Granted(grant.procuration()));
    }

    @Test
    void writes_no_grant_if_the_key_has_an_answer() {
        store().keep(mandant.nir(), key, REFUSED);
        JournalReader reader = JournalReader.atTheEndOf(journal());

        assertThat(store().grant(Changes.grant(mandant), key)).isEqualTo(new GrantOutcome.Answered());
        assertThat(store().all(mandant.nir())).isEmpty();
        assertThat(store().answerTo(mandant.nir(), key)).contains(REFUSED);
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void keeps_no_answer_if_the_number_is_taken() {
        Change first = Changes.grant(mandant);
        store().record(first);
        JournalReader reader = JournalReader.atTheEndOf(journal());

        assertThat(store().grant(Changes.grant(mandant), key))
                .isEqualTo(new GrantOutcome.Preceded(first.procuration()));
        assertThat(store().answerTo(mandant.nir(), key)).isEmpty();
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void the_same_key_of_two_mandants_is_two_keys() {
        Mandant other = Mandants.random();
        Change grant = Changes.grant(other);
        store().keep(mandant.nir(), key, REFUSED);

        assertThat(store().grant(grant, key)).isEqualTo(new GrantOutcome.Recorded(grant.procuration()));
        assertThat(store().answerTo(mandant.nir(), key)).contains(REFUSED);
        assertThat(store().answerTo(other.nir(), key)).contains(new KeptAnswer.Granted(grant.procuration()));
    }

    @Test
    void of_16_who_keep_an_answer_at_once_one_does() {
        assertThat(Crowd.of(16, each -> storeOf(each).keep(mandant.nir(), key, REFUSED)))
                .filteredOn(kept -> kept)
                .hasSize(1);
    }

    @Test
    void a_key_used_for_somebody_else_is_refused() {
        GrantProcuration grant = UseCases.grantProcuration(store(), () -> Instants.GUIDE);
        grant.grant(new GrantProcuration.Command(Declarations.by(mandant), key));
        var reused = new GrantProcuration.Command(Declarations.by(mandant, Mandataires.SANDRINE), key);

        assertThat(Refusals.of(() -> grant.grant(reused))).contains(new Refusal.KeyReused());
    }
}

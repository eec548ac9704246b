package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often a grant asks the store, each time a way to the database and back. */
final class GrantRoundTripsTest {

    private static final Declaration DECLARATION = Declarations.by(Mandants.FRANCOISE);

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final ProcurationStore counted = mock(ProcurationStore.class, delegatesTo(store));
    private final GrantProcuration grant = UseCases.grantProcuration(counted, () -> Instants.GUIDE);
    private final IdempotencyKey key = IdempotencyKeys.random();

    @Test
    void a_first_grant_is_one() {
        grant.grant(new Command(DECLARATION, key));

        assertThat(asked()).containsExactly("grant");
    }

    @Test
    void the_refusal_of_a_second_one_is_one() {
        store.record(Changes.grant(Mandants.FRANCOISE));

        refuse(DECLARATION, null);

        assertThat(asked()).containsExactly("grant");
    }

    @Test
    void a_grant_after_one_that_is_over_is_two() {
        store.record(Changes.grant(DECLARATION, Instants.GUIDE.minus(Duration.ofDays(60))));

        grant.grant(new Command(DECLARATION, key));

        assertThat(asked()).containsExactly("grant", "grant");
    }

    @Test
    void the_answer_to_a_key_is_two_when_it_is_given_again() {
        store.grant(Changes.grant(Mandants.FRANCOISE), key);

        assertThat(grant.grant(new Command(DECLARATION, key)).replayed()).isTrue();

        assertThat(asked()).containsExactly("grant", "answerTo");
    }

    @Test
    void what_is_wrong_in_itself_is_refused_after_looking_at_what_was_before() {
        refuse(new Declaration(Mandants.FRANCOISE, Mandataires.NICOLAS, false, Canal.WEB), null);

        assertThat(asked()).containsExactly("latest");
    }

    private void refuse(Declaration declaration, @Nullable IdempotencyKey with) {
        assertThat(Refusals.of(() -> grant.grant(new Command(declaration, with))))
                .isPresent();
    }

    private List<String> asked() {
        return mockingDetails(counted).getInvocations().stream()
                .map(each -> each.getMethod().getName())
                .toList();
    }
}

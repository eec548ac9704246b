package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.procuration.domain.Change;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another system follows what happens. */
final class FollowChangesTest {

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final FollowChanges follow = UseCases.followChanges(store);

    @Test
    void tells_what_happened_in_order() {
        Change grant = Changes.grant(Mandants.random());
        Change revocation = Changes.revocation(grant.procuration());
        store.record(grant);
        store.record(revocation);

        assertThat(follow.after(JournalEntry.START, 10))
                .extracting(JournalEntry::event)
                .containsExactly(grant.event(), revocation.event());
    }

    @Test
    void goes_on_from_where_a_reader_stopped() {
        IntStream.range(0, 3).forEach(each -> store.record(Changes.grant(Mandants.random())));
        List<JournalEntry> all = follow.after(JournalEntry.START, FollowChanges.MAX_PAGE);

        assertThat(follow.after(JournalEntry.START, 2)).isEqualTo(all.subList(0, 2));
        assertThat(follow.after(all.get(1).position(), 2)).isEqualTo(all.subList(2, 3));
        assertThat(follow.after(all.get(2).position(), 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, FollowChanges.MAX_PAGE + 1})
    void refuses_an_unreasonable_limit(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> follow.after(JournalEntry.START, limit))
                .withMessageStartingWith("limit");
    }

    @Test
    void refuses_a_position_before_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> follow.after(-1, 1))
                .withMessageStartingWith("position");
    }
}

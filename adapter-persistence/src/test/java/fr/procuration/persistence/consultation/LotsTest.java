package fr.procuration.persistence.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {

    private final Lots lots = new Lots();

    @Test
    void are_drawn_by_chance() {
        assertThat(next(200)).allSatisfy(lot -> assertThat(lot).isBetween(0, Lots.ALL - 1));
        assertThat(next(200).stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void stay_for_a_while_with_the_last_that_was_written_when_another_fails() {
        lots.written(7);
        lots.failed(8);

        assertThat(next(Lots.A_WHILE)).containsOnly(7);
        assertThat(next(200).stream().distinct().count()).isGreaterThan(100);
    }

    @Test
    void leave_the_last_that_was_written_when_it_fails_too() {
        lots.written(7);
        lots.failed(8);
        lots.failed(7);

        assertThat(next(200).stream().distinct().count()).isGreaterThan(100);
    }

    private List<Integer> next(int often) {
        return IntStream.range(0, often).mapToObj(each -> lots.next()).toList();
    }
}

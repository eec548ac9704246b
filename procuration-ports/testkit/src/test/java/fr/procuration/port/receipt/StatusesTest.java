package fr.procuration.port.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statuses are packed as the Token Status List has them. */
final class StatusesTest {

    @Test
    void all_entries_are_invalid_that_are_not_said_to_be_valid() {
        Set<Integer> valid = Set.of(0, 3, 4, 77_777, StatusEntry.LIST_SIZE - 1);

        byte[] packed = Statuses.of(valid.stream().mapToInt(each -> each));

        assertThat(packed).hasSize(32_768);
        assertThat(IntStream.range(0, StatusEntry.LIST_SIZE)
                        .filter(each -> Statuses.at(packed, each) == Statuses.VALID))
                .containsExactlyInAnyOrderElementsOf(valid);
        assertThat(IntStream.range(0, StatusEntry.LIST_SIZE)
                        .filter(each -> Statuses.at(packed, each) == Statuses.INVALID)
                        .count())
                .isEqualTo(StatusEntry.LIST_SIZE - valid.size());
    }

    @Test
    void the_first_entry_stands_in_the_lowest_bits() {
        assertThat(Statuses.of(IntStream.of(0))[0]).isEqualTo((byte) 0b01_01_01_00);
        assertThat(Statuses.of(IntStream.of(3))[0]).isEqualTo((byte) 0b00_01_01_01);
        // The example of the specification: 1, 2, 0, 3.
        byte example = (byte) 0b11_00_10_01;
        assertThat(IntStream.range(0, 4).map(each -> Statuses.at(new byte[] {example}, each)))
                .containsExactly(1, 2, 0, 3);
    }

    @Test
    void no_list_has_a_place_beyond_its_last() {
        assertThatThrownBy(() -> Statuses.of(IntStream.of(StatusEntry.LIST_SIZE)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusEntry(1, StatusEntry.LIST_SIZE));
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusEntry(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusEntry(0, 0));
    }
}

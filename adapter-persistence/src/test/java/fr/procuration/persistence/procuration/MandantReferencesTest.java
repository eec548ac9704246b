package fr.procuration.persistence.procuration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.MandantReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MandantReferencesTest {

    private static final long YEAR_2000 = 946_684_800_000L;
    private static final long YEAR_2200 = 7_258_118_400_000L;

    @Property
    void it_is_a_uuid_of_version_7_that_begins_with_the_millisecond(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2200) long millis) {
        UUID reference = MandantReferences.next(Instant.ofEpochMilli(millis).plusNanos(999_999))
                .value();

        assertThat(reference.version()).isEqualTo(7);
        assertThat(reference.variant()).isEqualTo(2);
        assertThat(reference.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    void who_is_entered_later_comes_later(
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2200) long earlier,
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2200) long later) {
        List<String> both = Stream.of(earlier, later)
                .sorted(Comparator.naturalOrder())
                .map(millis -> MandantReferences.next(Instant.ofEpochMilli(millis))
                        .value()
                        .toString())
                .toList();

        if (earlier != later) {
            assertThat(both).isSorted();
        }
    }

    @Test
    void those_who_are_entered_in_the_same_moment_differ() {
        Instant moment = Instant.parse("2026-11-26T10:00:00Z");
        Set<MandantReference> many = Stream.generate(() -> MandantReferences.next(moment))
                .limit(100_000)
                .collect(Collectors.toSet());

        assertThat(many).hasSize(100_000);
    }
}

package fr.procuration.persistence.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.receipt.StatusEntry;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is given already, drawing ends. */
class DrawnPlacesTest {

    private static final int ROUNDS = 8;

    private final DrawnPlaces places = new DrawnPlaces();

    @Property(tries = 200)
    void a_free_place_is_drawn_soon(@ForAll @IntRange(max = DrawnPlaces.WELL_FILLED) int given, @ForAll long seed) {
        BitSet taken = new BitSet(StatusEntry.LIST_SIZE);
        Random random = new Random(seed);
        while (taken.cardinality() < given) {
            random.ints(given - taken.cardinality(), 0, StatusEntry.LIST_SIZE).forEach(taken::set);
        }

        assertThat(IntStream.range(0, ROUNDS).mapToObj(round -> places.some()))
                .anyMatch(drawn -> Arrays.stream(drawn).anyMatch(place -> !taken.get(place)));
    }

    @Property(tries = 20)
    void all_are_places_of_a_list() {
        assertThat(Arrays.stream(places.some()))
                .hasSize(32)
                .allMatch(place -> place >= 0 && place < StatusEntry.LIST_SIZE);
    }
}

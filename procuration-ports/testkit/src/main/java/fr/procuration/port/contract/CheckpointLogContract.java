package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.driven.CheckpointLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was added stays, in its order. */
public abstract class CheckpointLogContract {

    /**
     * The log.
     *
     * @return the adapter under test: each time another one on the same place, as after a restart
     */
    protected abstract CheckpointLog log();

    @Test
    void nothing_was_added_to_a_new_one() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void keeps_all_lines_in_their_order() {
        List<String> added = IntStream.range(0, 50)
                .mapToObj(each -> "{\"number\":" + each + "}")
                .toList();
        added.forEach(log()::append);

        assertThat(lines()).isEqualTo(added);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        log().read(lines::add);
        return lines;
    }
}

package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.driven.CheckpointLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was added stays, in its order. */
public abstract class CheckpointLogContract extends AdapterContract {

    /**
     * The log.
     *
     * @return the adapter under test: each time another one on the same place, as after a restart
     */
    protected abstract CheckpointLog log();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract CheckpointLog another();

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(CheckpointLog.class).tellsOfAnOutage(log());
    }

    @Test
    void keeps_each_line_whole_of_many_that_are_added_at_once() {
        CheckpointLog one = log();
        List<String> added = Crowd.of(16, each -> {
                    List<String> mine = IntStream.range(0, 20)
                            .mapToObj(number -> each + " " + number + " é".repeat(500))
                            .toList();
                    mine.forEach(one::append);
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(lines()).containsExactlyInAnyOrderElementsOf(added);
        IntStream.range(0, 16)
                .mapToObj(each -> added.subList(each * 20, each * 20 + 20))
                .forEach(mine -> assertThat(lines()).containsSubsequence(mine));
    }

    @Test
    void nothing_was_added_to_a_new_one() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void keeps_all_lines_in_their_order() {
        List<String> added = IntStream.range(0, 50)
                .mapToObj(each -> "{\"number\":" + each + "}")
                .toList();
        added.subList(0, 25).forEach(log()::append);
        added.subList(25, 50).forEach(another()::append);

        assertThat(lines()).isEqualTo(added);
        List<String> elsewhere = new ArrayList<>();
        another().read(elsewhere::add);
        assertThat(elsewhere).isEqualTo(added);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        log().read(lines::add);
        return lines;
    }
}

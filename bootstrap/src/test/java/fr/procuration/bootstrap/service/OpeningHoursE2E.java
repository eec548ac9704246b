package fr.procuration.bootstrap.service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many want the last appointments, of two instances at once. */
class OpeningHoursE2E {

    private static final int CALLERS = 600;
    private static final int AT_ONCE = 64;

    @TempDir
    static Path folder;

    @Test
    void as_many_are_given_as_there_are_and_everybody_else_is_told_that_none_is_left() {
        String database = EmbeddedDatabase.fresh();
        // On a busy machine so many at once can take longer than callers may wait.
        Map<String, String> settings = Map.of(
                "PROCURATION_CLOCK",
                "2025-12-16T10:00:00+01:00",
                "PROCURATION_SITES",
                Rush.SITES,
                "PROCURATION_ANSWER_WITHIN",
                "20s");
        try (ServiceProcess one = ServiceProcess.on(database, folder, settings);
                ServiceProcess two = ServiceProcess.on(database, folder, settings)) {
            List<Rush.Told> told = new Rush(List.of(one.address(), two.address()), AT_ONCE).of(CALLERS);

            assertThat(told.stream().collect(groupingBy(Rush.Told::status, counting())))
                    .containsOnly(entry(201, (long) Rush.PLACES), entry(409, (long) CALLERS - Rush.PLACES));
            assertThat(told).allMatch(each -> each.next() == 0);
            assertThat(Sql.texts(
                            database,
                            "select count(*) || ' ' || max(place) || ' ' || count(distinct starts_at) from slot_place"))
                    .containsExactly(Rush.PLACES + " 10 20");
        }
    }
}

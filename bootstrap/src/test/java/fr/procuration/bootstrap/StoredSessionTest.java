package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSessionTest {

    @Test
    void the_name_of_a_session_of_this_service_stays_as_it_is() {
        String session = UUID.randomUUID().toString();

        assertThat(StoredSession.of(session)).isEqualTo(session);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {"", " ", "a\u0000b", "é", "\uD800", "😀"})
    void any_other_name_becomes_one_that_the_database_holds(String session) {
        assertThat(StoredSession.of(session)).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void a_long_name_is_told_from_another_by_its_end() {
        String start = "a".repeat(4_000);

        assertThat(StoredSession.of(start + "b")).hasSize(71).isNotEqualTo(StoredSession.of(start + "c"));
    }
}

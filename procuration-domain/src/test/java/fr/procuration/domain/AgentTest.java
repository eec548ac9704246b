package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {

    @Test
    void has_an_identifier_a_site_and_an_origin() {
        Agent agent = new Agent("a".repeat(255), "CPAM-PARIS-01", "2001:db8::75");
        assertThat(agent.id()).hasSize(255);
        assertThat(agent.site()).isEqualTo("CPAM-PARIS-01");
        assertThat(agent.origin()).isEqualTo("2001:db8::75");
        assertThat(new Agent("𠮷田", "Évry 😀", "poste 3").id()).isEqualTo("𠮷田");
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {"", "  ", "\t", "agent\nparis", "agent\u0000", "agent\u0085", "\uD83D", "\uDE00\uD83D"})
    void refuses_what_cannot_be_printed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent(text, "CPAM-PARIS-01", "poste 3"))
                .withMessage("agent id: 1 to 255 printable characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent("agent", text, "poste 3"))
                .withMessage("agent site: 1 to 100 printable characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent("agent", "CPAM-PARIS-01", text))
                .withMessage("agent origin: 1 to 100 printable characters");
    }

    @Test
    void refuses_what_is_too_long() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agent("a".repeat(256), "site", "poste 3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Agent("agent", "s".repeat(101), "poste 3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Agent("agent", "site", "p".repeat(101)));
    }
}

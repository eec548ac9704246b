package fr.procuration.port.memory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.contract.LookUpLimitsContract;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InMemoryLookUpLimitsTest extends LookUpLimitsContract {

    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = new InMemoryLookUpLimits(OF_AGENT, OF_SITE, clock);

    @Override
    protected LookUpLimits limits() {
        return limits;
    }

    @Test
    void forget_a_wait_that_is_over() {
        Duration first = refused();
        clock.advance(first);

        assertThat(limits.admit(Agents.PARIS)).isEmpty();
        assertThat(refused()).isEqualTo(first);
    }

    private Duration refused() {
        return Stream.generate(() -> limits.admit(Agents.PARIS))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void give_back_what_was_used_after_the_time_they_told() {
        Duration wait = Duration.ZERO;
        while (wait.isZero()) {
            wait = limits.admit(Agents.PARIS).orElse(Duration.ZERO);
        }
        clock.advance(wait);

        assertThat(limits.admit(Agents.PARIS)).isEmpty();
    }
}

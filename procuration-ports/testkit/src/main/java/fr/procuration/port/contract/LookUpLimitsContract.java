package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.port.driven.LookUpLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An agent asks 20 times at once and no more, the agents of a site 30 times, and a question that found nobody weighs as much
 * as five that found somebody.
 */
public abstract class LookUpLimitsContract extends AdapterContract {

    /** What one agent may use. */
    protected static final int OF_AGENT = 20;

    /** What the agents of a site may use together. */
    protected static final int OF_SITE = 30;

    /** What a question that found nobody weighs. */
    protected static final int WEIGHT_OF_NOBODY = 5;

    /** In how long what was used comes back: nothing of it does while a test runs. */
    protected static final Duration PERIOD = Duration.ofHours(1);

    private final String site = "site-" + UUID.randomUUID();
    private final Agent agent = agent();

    /**
     * The limits, which come to {@link #OF_AGENT}, {@link #OF_SITE}, {@link #WEIGHT_OF_NOBODY}, {@link #PERIOD}.
     *
     * @return the adapter under test
     */
    protected abstract LookUpLimits limits();

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(LookUpLimits.class).tellsOfAnOutage(limits());
    }

    @Test
    void admit_an_agent_as_often_as_they_say_and_then_tell_how_long_to_wait() {
        ask(agent, OF_AGENT);

        assertThat(limits().admit(agent))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(LookUpLimits.LONGEST_WAIT));
    }

    @Test
    void know_an_agent_at_any_machine_and_site() {
        ask(agent, OF_AGENT);

        assertThat(limits().admit(new Agent(agent.id(), site, "10.75.0.2"))).isPresent();
        assertThat(limits().admit(new Agent(agent.id(), "site-" + UUID.randomUUID(), "10.75.0.1")))
                .isPresent();
    }

    @Test
    void admit_of_64_questions_at_once_as_many_as_they_say() {
        assertThat(Crowd.of(64, each -> limits().admit(agent)))
                .filteredOn(Optional::isEmpty)
                .hasSize(OF_AGENT);
    }

    @Test
    void leave_the_others_of_the_site_what_is_left_of_it() {
        ask(agent, OF_AGENT);
        Agent colleague = agent();
        ask(colleague, OF_SITE - OF_AGENT);

        assertThat(limits().admit(colleague)).isPresent();
        assertThat(limits().admit(agent())).isPresent();
    }

    @Test
    void have_nothing_to_do_with_another_site() {
        ask(agent, OF_AGENT);

        assertThat(limits().admit(new Agent(agent().id(), "site-" + UUID.randomUUID(), "10.75.0.1")))
                .isEmpty();
    }

    @Test
    void weigh_a_question_that_found_nobody_more() {
        int misses = OF_AGENT / WEIGHT_OF_NOBODY;
        IntStream.range(0, misses).forEach(each -> {
            assertThat(limits().admit(agent)).isEmpty();
            limits().foundNobody(agent);
        });

        assertThat(limits().admit(agent)).isPresent();
    }

    @Test
    void weigh_a_question_that_found_nobody_more_for_the_site_too() {
        assertThat(limits().admit(agent)).isEmpty();
        limits().foundNobody(agent);
        ask(agent(), OF_AGENT);
        Agent third = agent();
        ask(third, OF_SITE - OF_AGENT - WEIGHT_OF_NOBODY);

        assertThat(limits().admit(third)).isPresent();
    }

    @Test
    void let_the_last_question_weigh_more_than_what_is_left() {
        ask(agent, OF_AGENT);
        limits().foundNobody(agent);

        assertThat(limits().admit(agent)).isPresent();
    }

    @Test
    void take_nothing_of_the_site_for_a_refusal() {
        ask(agent, OF_AGENT);
        IntStream.range(0, 50).forEach(each -> assertThat(limits().admit(agent)).isPresent());

        ask(agent(), OF_SITE - OF_AGENT);
    }

    @Test
    void double_the_wait_of_an_agent_with_each_refusal() {
        ask(agent, OF_AGENT);
        Duration first = limits().admit(agent).orElseThrow();
        Duration second = limits().admit(agent).orElseThrow();

        assertThat(second)
                .isBetween(
                        first.multipliedBy(3).dividedBy(2),
                        first.multipliedBy(5).dividedBy(2));
    }

    @Test
    void let_nobody_wait_longer_than_the_longest() {
        ask(agent, OF_AGENT);
        Duration last = Duration.ZERO;
        for (int refusal = 0; refusal < 200; refusal++) {
            last = limits().admit(agent).orElseThrow();
        }

        assertThat(last).isBetween(LookUpLimits.LONGEST_WAIT.minusSeconds(200), LookUpLimits.LONGEST_WAIT);
    }

    @Test
    void let_nobody_pay_for_what_the_others_of_the_site_have_used_up() {
        ask(agent, OF_AGENT);
        ask(agent(), OF_SITE - OF_AGENT);
        Agent late = agent();
        IntStream.range(0, 10).forEach(each -> assertThat(limits().admit(late)).isPresent());

        ask(new Agent(late.id(), "site-" + UUID.randomUUID(), "10.75.0.1"), OF_AGENT);
    }

    private void ask(Agent who, int times) {
        IntStream.range(0, times)
                .forEach(each -> assertThat(limits().admit(who)).isEmpty());
    }

    private Agent agent() {
        return new Agent("agent-" + UUID.randomUUID(), site, "10.75.0.1");
    }
}

package fr.procuration.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.LookUpLimits;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances share the limits, but for what each has not told the others yet. */
class SharedLimitsIT {

    private static final int OF_AGENT = 20;
    private static final int OF_SITE = 30;
    private static final int OF_AGENT_UNTOLD = 2;
    private static final int OF_SITE_UNTOLD = 3;

    private final String jdbcUrl = EmbeddedDatabase.fresh();
    private final Instance one = limited(Duration.ofHours(1));
    private final Instance two = limited(Duration.ofHours(1));
    private final String site = "site-" + UUID.randomUUID();
    private final Agent agent = agent();

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void what_one_instance_has_used_up_is_used_up_on_the_other() {
        assertThat(askUntilRefused(one, agent)).isEqualTo(OF_AGENT);

        assertThat(askUntilRefused(two, agent)).isLessThanOrEqualTo(OF_AGENT_UNTOLD);
    }

    @Test
    void two_instances_exceed_a_limit_by_what_one_does_not_tell_at_most() {
        ask(one, 1);
        ask(two, 1 + OF_AGENT_UNTOLD);

        int admitted = 2 + OF_AGENT_UNTOLD + askUntilRefused(one, agent) + askUntilRefused(two, agent);

        assertThat(admitted).isBetween(OF_AGENT, OF_AGENT + OF_AGENT_UNTOLD);
    }

    @Test
    void many_at_once_on_one_instance_exceed_nothing() {
        assertThat(crowd(List.of(one), () -> agent)).isEqualTo(OF_AGENT);
    }

    @Test
    void a_site_that_nobody_knew_can_be_asked_by_many_at_once() {
        assertThat(crowd(List.of(one), this::agent)).isEqualTo(OF_SITE);
    }

    @Test
    void many_agents_of_a_site_at_once_on_two_instances_stay_within_the_bound() {
        List<Agent> agents = IntStream.range(0, 10).mapToObj(each -> agent()).toList();
        AtomicInteger turn = new AtomicInteger();

        int admitted = crowd(List.of(one, two), () -> agents.get(turn.getAndIncrement() % agents.size()));

        assertThat(admitted).isBetween(OF_SITE, OF_SITE + OF_SITE_UNTOLD);
    }

    @Test
    void a_miss_on_one_instance_weighs_on_the_other() {
        one.get(LookUpLimits.class).admit(agent);
        IntStream.range(0, 5).forEach(each -> one.get(LookUpLimits.class).foundNobody(agent));

        assertThat(two.get(LookUpLimits.class).admit(agent)).isPresent();
    }

    @Test
    void who_learns_only_when_taking_that_the_site_is_used_up_keeps_their_own() {
        ask(two, OF_SITE_UNTOLD);
        askUntilRefused(one, agent());
        askUntilRefused(one, agent());
        Agent late = agent();

        assertThat(two.get(LookUpLimits.class).admit(late)).isPresent();
        assertThat(askUntilRefused(two, new Agent(late.id(), "site-" + UUID.randomUUID(), "10.75.0.1")))
                .isEqualTo(OF_AGENT);
    }

    @Test
    void who_waits_as_told_is_admitted() throws InterruptedException {
        try (Instance quick = limited(Duration.ofSeconds(2))) {
            LookUpLimits limits = quick.get(LookUpLimits.class);
            askUntilRefused(quick, agent);
            limits.admit(agent);
            Duration wait = limits.admit(agent).orElseThrow();

            assertThat(wait).isBetween(Duration.ofMillis(300), Duration.ofMillis(1_000));
            Thread.sleep(wait);
            assertThat(limits.admit(agent)).isEmpty();
        }
    }

    @Test
    void a_refusal_on_one_instance_lengthens_the_wait_on_the_other() {
        askUntilRefused(one, agent);
        IntStream.range(0, 10).forEach(each -> one.get(LookUpLimits.class).admit(agent));

        assertThat(two.get(LookUpLimits.class).admit(agent))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(10)));
    }

    @Test
    void a_flood_of_refusals_hardly_writes() {
        askUntilRefused(one, agent);
        IntStream.range(0, 50).forEach(each -> one.get(LookUpLimits.class).admit(agent));
        String version = "select xmin from look_up_bucket where id like 'agent%'";
        List<String> before = new Sql(jdbcUrl).column(version);
        IntStream.range(0, 5_000).forEach(each -> one.get(LookUpLimits.class).admit(agent));

        assertThat(new Sql(jdbcUrl).column(version)).isEqualTo(before);
    }

    @Test
    void a_row_says_from_when_on_it_can_go() {
        askUntilRefused(one, agent);

        assertThat(new Sql(jdbcUrl)
                        .column("select to_timestamp(expires_at / 1000) - now() between '23:00' and '26:00'"
                                + " from look_up_bucket where id like 'agent%'"))
                .containsExactly("t");
    }

    @Test
    void another_limit_begins_anew() {
        askUntilRefused(one, agent);

        try (Instance generous = Instance.limited(jdbcUrl, 25, 40, 5, Duration.ofHours(1))) {
            assertThat(askUntilRefused(generous, agent)).isEqualTo(25);
        }
    }

    @Test
    void names_no_more_than_agents_and_sites() {
        ask(one, 1);

        assertThat(new Sql(jdbcUrl).column("select id from look_up_bucket"))
                .containsExactlyInAnyOrder("agent 20/PT1H " + agent.id(), "site 30/PT1H " + site);
    }

    private Instance limited(Duration period) {
        return Instance.limited(jdbcUrl, OF_AGENT, OF_SITE, 5, period);
    }

    private Agent agent() {
        return new Agent("agent-" + UUID.randomUUID(), site, "10.75.0.1");
    }

    private void ask(Instance instance, int times) {
        IntStream.range(0, times)
                .forEach(each -> assertThat(instance.get(LookUpLimits.class).admit(agent))
                        .isEmpty());
    }

    private static int askUntilRefused(Instance instance, Agent agent) {
        int admitted = 0;
        while (instance.get(LookUpLimits.class).admit(agent).isEmpty()) {
            admitted++;
        }
        return admitted;
    }

    /** How many of many questions at once are admitted. */
    private static int crowd(List<Instance> instances, Supplier<Agent> agents) {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<CompletableFuture<Boolean>> questions = IntStream.range(0, 320)
                    .mapToObj(each -> CompletableFuture.supplyAsync(
                            () -> instances
                                    .get(each % instances.size())
                                    .get(LookUpLimits.class)
                                    .admit(agents.get())
                                    .isEmpty(),
                            threads))
                    .toList();
            return (int) questions.stream().filter(CompletableFuture::join).count();
        } finally {
            threads.shutdownNow();
        }
    }
}

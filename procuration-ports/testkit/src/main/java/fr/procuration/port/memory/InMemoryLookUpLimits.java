package fr.procuration.port.memory;

import fr.procuration.domain.Agent;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.LookUpLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Limits that are counted anew from one period to the next; an agent who was refused waits by themselves. */
public final class InMemoryLookUpLimits implements LookUpLimits {

    /** What a question that found nobody weighs. */
    public static final int WEIGHT_OF_NOBODY = 5;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = PERIOD.dividedBy(2);

    private final int ofAgent;
    private final int ofSite;
    private final Clock clock;
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, Instant> waits = new HashMap<>();
    private Instant end = Instant.MIN;

    /**
     * Limits for one minute.
     *
     * @param ofAgent what one agent may use
     * @param ofSite what all agents of a site may use together
     * @param clock the time
     */
    public InMemoryLookUpLimits(int ofAgent, int ofSite, Clock clock) {
        this.ofAgent = ofAgent;
        this.ofSite = ofSite;
        this.clock = clock;
    }

    /**
     * Limits that no test comes near.
     *
     * @param clock the time
     * @return limits of a million a minute
     */
    public static InMemoryLookUpLimits generous(Clock clock) {
        return new InMemoryLookUpLimits(1_000_000, 1_000_000, clock);
    }

    @Override
    public synchronized Optional<Duration> admit(Agent agent) {
        Instant now = clock.now();
        if (!now.isBefore(end)) {
            used.clear();
            end = now.plus(PERIOD);
        }
        Predicate<String> full = key -> used.getOrDefault(key, 0) >= (key.equals(ofAgent(agent)) ? ofAgent : ofSite);
        Instant until = waits.getOrDefault(agent.id(), now);
        if (until.isAfter(now)) {
            return Optional.of(lengthened(agent, Duration.between(now, until), now));
        }
        if (full.test(ofAgent(agent))) {
            return Optional.of(lengthened(agent, FIRST_WAIT, now));
        }
        if (full.test(ofSite(agent))) {
            return Optional.of(Duration.between(now, end));
        }
        use(agent, 1);
        return Optional.empty();
    }

    /** When the wait is over the agent has something left again, whatever the period. */
    private Duration lengthened(Agent agent, Duration wait, Instant now) {
        Duration twice = wait.multipliedBy(2);
        Duration longer = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
        waits.put(agent.id(), now.plus(longer));
        used.merge(ofAgent(agent), ofAgent - 1, Math::min);
        return longer;
    }

    @Override
    public synchronized void foundNobody(Agent agent) {
        use(agent, WEIGHT_OF_NOBODY - 1);
    }

    private void use(Agent agent, int weight) {
        used.merge(ofAgent(agent), weight, Integer::sum);
        used.merge(ofSite(agent), weight, Integer::sum);
    }

    private static String ofAgent(Agent agent) {
        return "agent " + agent.id();
    }

    private static String ofSite(Agent agent) {
        return "site " + agent.site();
    }
}

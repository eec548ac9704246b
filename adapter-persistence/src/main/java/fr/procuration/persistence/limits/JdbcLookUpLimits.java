package fr.procuration.persistence.limits;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.Agent;
import fr.procuration.port.driven.LookUpLimits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits in buckets of tokens on PostgreSQL: one for each agent, one for each site. One instance keeps them exactly; n
 * instances together can admit (n - 1) tenths of a limit too much, each what it has not told the others yet (ADR 0012).
 */
@Singleton
public class JdbcLookUpLimits implements LookUpLimits {

    /** Far longer than a handle of an instance is kept, which must not meet a bucket that was purged. */
    private static final Duration KEPT_WHEN_FULL = Duration.ofDays(1);

    private final Buckets agents;
    private final Buckets sites;
    private final int weightOfNobody;
    private final GrowingWait price;

    JdbcLookUpLimits(LimitsConfiguration limits, ProxyManager<String> buckets) {
        this.agents = new Buckets(buckets, "agent", limits.agent(), limits.period());
        this.sites = new Buckets(buckets, "site", limits.site(), limits.period());
        this.weightOfNobody = limits.nobody();
        this.price = new GrowingWait(limits.period().dividedBy(limits.agent()), LONGEST_WAIT);
    }

    @Override
    public Optional<Duration> admit(Agent agent) {
        return translated(() -> admit(agents.of(agent.id()), sites.of(agent.site())));
    }

    @Override
    public void foundNobody(Agent agent) {
        int more = weightOfNobody - 1;
        if (more > 0) {
            translated(() -> agents.of(agent.id()).consumeIgnoringRateLimits(more));
            translated(() -> sites.of(agent.site()).consumeIgnoringRateLimits(more));
        }
    }

    /** Looks before it takes, so that a refusal takes nothing of the site; looks again if somebody was quicker. */
    private Optional<Duration> admit(Bucket ofAgent, Bucket ofSite) {
        while (true) {
            long wait =
                    GrowingWait.nanosToWait(ofAgent) > 0 ? price.lengthen(ofAgent) : GrowingWait.nanosToWait(ofSite);
            if (wait > 0) {
                return Optional.of(Duration.ofNanos(wait));
            }
            if (take(ofAgent, ofSite)) {
                return Optional.empty();
            }
        }
    }

    private static boolean take(Bucket ofAgent, Bucket ofSite) {
        if (!ofAgent.tryConsume(1)) {
            return false;
        }
        boolean taken = ofSite.tryConsume(1);
        if (!taken) {
            ofAgent.addTokens(1);
        }
        return taken;
    }
}

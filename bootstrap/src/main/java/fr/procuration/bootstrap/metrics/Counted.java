package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Canal;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.FindMandataire;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RevokeProcuration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Use cases that count how they end. Every counter stands from the start, at zero, so that a rate of it can be asked. */
@Singleton
public final class Counted {

    private final Map<Canal, Counter> grants = new EnumMap<>(Canal.class);
    private final Counter revocations;
    private final VerdictCounters verdicts;
    private final FailureCounters failures;
    private final FeedReading reading;

    Counted(MeterRegistry registry, FeedReading reading) {
        for (Canal canal : Canal.values()) {
            grants.put(
                    canal,
                    Counter.builder("procuration.grants")
                            .description("Grants that were answered, retries with the same key included")
                            .tag("canal", canal.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        this.revocations = Counter.builder("procuration.revocations")
                .description("Revocations that were answered")
                .register(registry);
        this.verdicts = new VerdictCounters(registry);
        this.failures = new FailureCounters(registry);
        this.reading = reading;
    }

    /**
     * Counts grants.
     *
     * @param useCase grants
     * @return the same, counted
     */
    public GrantProcuration grants(GrantProcuration useCase) {
        return command -> failures.counted(() -> {
            var granted = useCase.grant(command);
            Counter of = grants.get(command.declaration().canal());
            if (of != null) {
                of.increment();
            }
            return granted;
        });
    }

    /**
     * Counts revocations.
     *
     * @param useCase revokes
     * @return the same, counted
     */
    public RevokeProcuration revocations(RevokeProcuration useCase) {
        return (mandant, id) -> failures.counted(() -> {
            var revoked = useCase.revoke(mandant, id);
            revocations.increment();
            return revoked;
        });
    }

    /**
     * Counts look-ups.
     *
     * @param useCase looks up
     * @return the same, counted
     */
    public FindMandataire lookUps(FindMandataire useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.find(query)));
    }

    /**
     * Counts checks of identity.
     *
     * @param useCase checks
     * @return the same, counted
     */
    public CheckIdentity checks(CheckIdentity useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.check(query)));
    }

    /**
     * Counts receptions.
     *
     * @param useCase receives
     * @return the same, counted
     */
    public ReceiveMandataire receptions(ReceiveMandataire useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.receive(query)));
    }

    /**
     * Counts pages of the feed, and remembers how far it was read.
     *
     * @param useCase reads the feed
     * @return the same, counted
     */
    public FollowChanges pages(FollowChanges useCase) {
        return new CountedFeed(useCase, failures, reading);
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Canal;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.ViewProcurations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Use cases that count how they end. Every counter stands from the start, at zero, so that a rate of it can be asked. */
@Context
public final class MeteredUseCases {

    private final Map<Canal, Counter> grants = new EnumMap<>(Canal.class);
    private final Counter revocations;
    private final VerdictCounters verdicts;
    private final FailureCounters failures;
    private final FeedReading reading;

    MeteredUseCases(MeterRegistry registry, FeedReading reading, FailureCounters failures) {
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
        this.failures = failures;
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
    public LookUpMandataire lookUps(LookUpMandataire useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.lookUp(query)));
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

    /**
     * Counts the outages of previews; what they refuse is counted when it is asked for.
     *
     * @param useCase previews
     * @return the same, counted
     */
    public PreviewProcuration previews(PreviewProcuration useCase) {
        return declaration -> failures.withoutRefusals(() -> useCase.preview(declaration));
    }

    /**
     * Counts what looking at procurations fails by.
     *
     * @param useCase shows them to their mandant
     * @return the same, counted
     */
    public ViewProcurations views(ViewProcurations useCase) {
        return new ViewProcurations() {
            @Override
            public Optional<ProcurationSnapshot> current(Nir mandant) {
                return failures.counted(() -> useCase.current(mandant));
            }

            @Override
            public List<ProcurationSnapshot> all(Nir mandant) {
                return failures.counted(() -> useCase.all(mandant));
            }

            @Override
            public Optional<ProcurationSnapshot> one(Nir mandant, ProcurationId id) {
                return failures.counted(() -> useCase.one(mandant, id));
            }
        };
    }

    /**
     * Counts what reading who looked fails by.
     *
     * @param useCase tells a mandant who looked
     * @return the same, counted
     */
    public ReadConsultations traces(ReadConsultations useCase) {
        return (mandant, before, most) -> failures.counted(() -> useCase.about(mandant, before, most));
    }

    /**
     * Counts what answers about satisfaction fail by.
     *
     * @param useCase takes them
     * @return the same, counted
     */
    public AnswerSatisfaction satisfaction(AnswerSatisfaction useCase) {
        return (mandant, satisfied) -> failures.counting(() -> useCase.answer(mandant, satisfied));
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.RefusedException;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.FindMandataire;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RevokeProcuration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the use cases answer: by channel, verdict, or reason of the refusal, and never by person, agent or site. What
 * they throw they still throw.
 */
@Singleton
public final class CountedUseCases {

    private final MeterRegistry registry;
    private final FeedReaders readers;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    CountedUseCases(MeterRegistry registry, FeedReaders readers) {
        this.registry = registry;
        this.readers = readers;
    }

    /**
     * Counts {@code procuration.grants}, by canal.
     *
     * @param grants the use case
     * @return the same, counted
     */
    public GrantProcuration counted(GrantProcuration grants) {
        return command -> answer(
                "grant",
                () -> grants.grant(command),
                given -> count(
                        "procuration.grants", "canal", name(given.procuration().canal())));
    }

    /**
     * Counts {@code procuration.revocations}.
     *
     * @param revocations the use case
     * @return the same, counted
     */
    public RevokeProcuration counted(RevokeProcuration revocations) {
        return (mandant, id) -> {
            ProcurationSnapshot revoked = answer("revocation", () -> revocations.revoke(mandant, id), any -> {});
            count("procuration.revocations", "canal", name(revoked.procuration().canal()));
            return revoked;
        };
    }

    /**
     * Counts {@code procuration.lookups}, by verdict.
     *
     * @param lookUps the use case
     * @return the same, counted
     */
    public FindMandataire counted(FindMandataire lookUps) {
        return query -> answer("lookup", () -> lookUps.find(query), answer -> {
            String verdict = switch (answer) {
                case FindMandataire.Represented represented -> "represente";
                case FindMandataire.NoProcuration nobody -> "aucune_procuration";
                case FindMandataire.NotCovered other -> "non_couvert";
            };
            count("procuration.lookups", "verdict", verdict);
        });
    }

    /**
     * Counts {@code procuration.checks}, by verdict.
     *
     * @param checks the use case
     * @return the same, counted
     */
    public CheckIdentity counted(CheckIdentity checks) {
        return query -> answer(
                "check",
                () -> checks.check(query),
                checked -> count(
                        "procuration.checks",
                        "verdict",
                        checked.map(CountedUseCases::verdict).orElse("aucune_procuration")));
    }

    /**
     * Counts {@code procuration.receptions}, by what came of them.
     *
     * @param receptions the use case
     * @return the same, counted
     */
    public ReceiveMandataire counted(ReceiveMandataire receptions) {
        return query -> answer("reception", () -> receptions.receive(query), answer -> {
            String verdict = switch (answer) {
                case ReceiveMandataire.Received received -> "recu";
                case ReceiveMandataire.NotConforming other -> "non_conforme";
                case ReceiveMandataire.NoProcuration nobody -> "aucune_procuration";
            };
            count("procuration.receptions", "verdict", verdict);
        });
    }

    /**
     * Counts {@code procuration.feed.events}, and keeps how far readers have come.
     *
     * @param changes the use case
     * @return the same, counted
     */
    public FollowChanges counted(FollowChanges changes) {
        return new FollowChanges() {
            @Override
            public List<FeedEntry> after(@Nullable FeedMark last, int limit, Duration patience) {
                readers.asked(last == null ? 0 : last.position());
                List<FeedEntry> page = answer("feed", () -> changes.after(last, limit, patience), any -> {});
                counter("procuration.feed.events", "type", "tous").increment(page.size());
                return page;
            }

            @Override
            public void stopWaiting() {
                changes.stopWaiting();
            }
        };
    }

    private <T> T answer(String call, Supplier<T> useCase, Consumer<T> count) {
        try {
            T answer = useCase.get();
            count.accept(answer);
            return answer;
        } catch (RefusedException refused) {
            String reason = refused.refusal().getClass().getSimpleName();
            counter("procuration.refusals", "reason", call + "." + reason).increment();
            throw refused;
        }
    }

    private static String verdict(CheckedIdentity checked) {
        return name(checked.match().overall());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void count(String name, String tag, String value) {
        counter(name, tag, value).increment();
    }

    /** One of few: tags have the values of enumerations. */
    private Counter counter(String name, String tag, String value) {
        return counters.computeIfAbsent(name + "/" + value, each -> registry.counter(name, tag, value));
    }
}

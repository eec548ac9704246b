package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.RefusedException;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.web.http.OverloadException;
import fr.procuration.web.openid.provider.ProviderUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts refusals by reason, outages by cause, and damaged data. */
@Singleton
public final class FailureCounters {

    private final Map<RefusalReason, Counter> refusals;
    private final Counter ofDatabase;
    private final Counter ofProvider;
    private final Counter overloads;
    private final Counter damages;

    FailureCounters(MeterRegistry registry) {
        this.refusals = Arrays.stream(RefusalReason.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), reason -> refusals(registry, reason)));
        this.ofDatabase = outages(registry, "base");
        this.ofProvider = outages(registry, "fournisseur");
        this.overloads = outages(registry, "surcharge");
        this.damages = Counter.builder("procuration.damages")
                .description("Calls that found damaged data")
                .register(registry);
    }

    private static Counter refusals(MeterRegistry registry, RefusalReason reason) {
        return Counter.builder("procuration.refusals")
                .description("What the rules refused")
                .tag("reason", reason.code())
                .register(registry);
    }

    private static Counter outages(MeterRegistry registry, String cause) {
        return Counter.builder("procuration.outages")
                .description("Calls for which the database, the OpenID provider or a place was missing")
                .tag("cause", cause)
                .register(registry);
    }

    /** Counts how a call fails. */
    public <T> T counted(Supplier<T> call) {
        try {
            return withoutRefusals(call);
        } catch (RefusedException refused) {
            Objects.requireNonNull(refusals.get(RefusalReason.of(refused.refusal())))
                    .increment();
            throw refused;
        }
    }

    /** Counts outages and damage: a preview that the rules refuse has refused nobody anything yet. */
    <T> T withoutRefusals(Supplier<T> call) {
        try {
            return call.get();
        } catch (UnavailableException outage) {
            ofDatabase.increment();
            throw outage;
        } catch (DamagedDataException damaged) {
            damages.increment();
            throw damaged;
        }
    }

    /** Counts how a call without a result fails. */
    public void counting(Runnable call) {
        counted(() -> {
            call.run();
            return true;
        });
    }

    /** Counts the outages that no use case meets. */
    void answered(Throwable failure) {
        if (failure instanceof ProviderUnavailableException) {
            ofProvider.increment();
        } else if (failure instanceof OverloadException) {
            overloads.increment();
        }
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.web.http.OverloadException;
import fr.procuration.web.openid.provider.ProviderUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Refusals by their reason, under the codes that callers get; outages; data that do not open. */
@Singleton
public final class FailureCounters {

    private static final List<Class<? extends Refusal>> KINDS = List.of(
            Refusal.ImplausibleBirthDate.class,
            Refusal.Underage.class,
            Refusal.Oneself.class,
            Refusal.NotCertified.class,
            Refusal.OtherDays.class,
            Refusal.AlreadyRunning.class,
            Refusal.Expired.class,
            Refusal.Unknown.class,
            Refusal.KeyReused.class,
            Refusal.TooManyLookUps.class,
            Refusal.UnknownEvent.class);
    private static final List<String> CODES = List.of(
            "date-naissance",
            "mandataire-mineur",
            "mandataire-est-mandant",
            "certification-manquante",
            "dates-changees",
            "procuration-en-cours",
            "procuration-expiree",
            "procuration-inconnue",
            "cle-reutilisee",
            "trop-de-recherches",
            "evenement-inconnu");

    private final Map<Class<?>, Counter> refusals = new HashMap<>();
    private final Counter ofDatabase;
    private final Counter ofProvider;
    private final Counter overloads;
    private final Counter damages;

    FailureCounters(MeterRegistry registry) {
        for (int i = 0; i < KINDS.size(); i++) {
            refusals.put(
                    KINDS.get(i),
                    Counter.builder("procuration.refusals")
                            .description("What the rules refused")
                            .tag("reason", CODES.get(i))
                            .register(registry));
        }
        this.ofDatabase = outages(registry, "base");
        this.ofProvider = outages(registry, "fournisseur");
        this.overloads = outages(registry, "surcharge");
        this.damages = Counter.builder("procuration.damages")
                .description("Calls that met stored data which were altered")
                .register(registry);
    }

    private static Counter outages(MeterRegistry registry, String cause) {
        return Counter.builder("procuration.outages")
                .description("Calls for which the database, the OpenID provider or a place was missing")
                .tag("cause", cause)
                .register(registry);
    }

    /**
     * Counts how something fails.
     *
     * @param call what is done
     * @param <T> what it comes back with
     * @return what it came back with
     */
    public <T> T counted(Supplier<T> call) {
        try {
            return withoutRefusals(call);
        } catch (RefusedException refused) {
            Counter of = refusals.get(refused.refusal().getClass());
            if (of != null) {
                of.increment();
            }
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

    /**
     * Counts how something fails that comes back with nothing.
     *
     * @param call what is done
     */
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

package fr.procuration.persistence.limits;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.port.CallLimits;
import fr.procuration.port.UnavailableException;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits in memory, which the instances share by the table of buckets, once a second (ADR 0026): a request that is refused
 * costs no round trip. Without the database each instance keeps them by itself.
 */
@Singleton
final class JdbcCallLimits implements CallLimits {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCallLimits.class);

    private final Map<Of, SharesOfOneKind> shares = new EnumMap<>(Of.class);

    JdbcCallLimits(LimitsConfiguration limits, ProxyManager<String> table) {
        shares.put(Of.ADDRESS, new SharesOfOneKind(table, "adresse", limits.address(), limits.period()));
        shares.put(Of.PROOF, new SharesOfOneKind(table, "preuve", limits.address(), limits.period()));
        shares.put(Of.ACCOUNT, new SharesOfOneKind(table, "compte", limits.account(), limits.period()));
    }

    @Override
    public Optional<Duration> admit(Of of, String name) {
        return share(of, name).take();
    }

    @Override
    public void charge(Of of, String name, int more) {
        share(of, name).charge(more);
    }

    @Override
    public void giveBack(Of of, String name) {
        share(of, name).giveBack();
    }

    private Share share(Of of, String name) {
        SharesOfOneKind kind = shares.get(of);
        if (kind == null) {
            throw new IllegalArgumentException("no limit of " + of);
        }
        return kind.of(name);
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s")
    @PreDestroy
    void tell() {
        try {
            translated(() -> {
                shares.values().forEach(SharesOfOneKind::tell);
                return true;
            });
        } catch (UnavailableException outage) {
            LOG.warn("What callers used could not be told to the other instances");
        }
    }
}

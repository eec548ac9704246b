package fr.procuration.usecase;

import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.receipt.StatusList;
import fr.procuration.port.receipt.Statuses;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Publishes lists of statuses: each is made again when it is asked for and the last is too old, by one thread at a time. */
final class PublicationService implements PublishReceipts {

    private static final Duration SERVED = StatusList.KEPT.dividedBy(2);

    private static final Duration WAITED = Duration.ofSeconds(10);

    private final ReceiptRegister register;
    private final ReceiptFormat format;
    private final ReceiptSigner signer;
    private final Clock clock;
    /** Only of lists that exist, so that nobody fills it by asking for others. */
    private final Map<Integer, Published> lists = new ConcurrentHashMap<>();

    PublicationService(ReceiptRegister register, ReceiptFormat format, ReceiptSigner signer, Clock clock) {
        this.register = register;
        this.format = format;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public int lists() {
        return register.lists();
    }

    @Override
    public Optional<PublishedList> statuses(int list) {
        Published published = lists.get(list);
        if (published == null) {
            if (list < 1 || list > register.lists()) {
                return Optional.empty();
            }
            published = lists.computeIfAbsent(list, Published::new);
        }
        StatusList latest = published.at(clock.now());
        return Optional.of(published(latest, clock.now()));
    }

    private static PublishedList published(StatusList list, Instant now) {
        Duration age = now.isBefore(list.made()) ? Duration.ZERO : Duration.between(list.made(), now);
        Duration kept = StatusList.KEPT.minus(age);
        return new PublishedList(list.token(), kept.isNegative() ? Duration.ZERO : kept);
    }

    @Override
    public Map<String, ECPublicKey> keys() {
        return signer.keys();
    }

    private StatusList made(int list, Instant now) {
        return format.statusList(list, Statuses.of(register.valid(list, now).orElseThrow()), now);
    }

    /** A list as it was published last. */
    private final class Published {

        private final ReentrantLock lock = new ReentrantLock();
        private final int number;
        private @Nullable StatusList latest;
        private @Nullable UnavailableException failure;
        private Instant failed = Instant.EPOCH;

        Published(int number) {
            this.number = number;
        }

        StatusList at(Instant now) {
            lock.lock();
            try {
                // Who has waited may have read the clock before; a clock that was far ahead is not waited for.
                StatusList list = latest;
                if (list == null
                        || now.isBefore(list.made().minus(WAITED))
                        || !now.isBefore(list.made().plus(SERVED))) {
                    list = made(now);
                    latest = list;
                }
                return list;
            } finally {
                lock.unlock();
            }
        }

        /** Who has waited for one who failed does not try again: in an outage each would wait for all before. */
        private StatusList made(Instant now) {
            if (failure != null && now.isBefore(failed) && failed.isBefore(now.plus(WAITED))) {
                throw new UnavailableException("list of statuses", failure);
            }
            try {
                return PublicationService.this.made(number, now);
            } catch (UnavailableException outage) {
                failure = outage;
                failed = clock.now();
                throw outage;
            }
        }
    }
}

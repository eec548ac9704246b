package fr.procuration.usecase;

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
        Instant now = clock.now();
        return Optional.of(published(published.at(now), now));
    }

    private static PublishedList published(StatusList list, Instant now) {
        Duration age = now.isBefore(list.made()) ? Duration.ZERO : Duration.between(list.made(), now);
        return new PublishedList(list.token(), StatusList.KEPT.minus(age));
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
                    list = made(number, now);
                    latest = list;
                }
                return list;
            } finally {
                lock.unlock();
            }
        }
    }
}

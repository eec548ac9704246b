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

/** Publishes lists of statuses: each is made again when it is asked for and the last is too old, by one thread at a time. */
final class PublicationService implements PublishReceipts {

    private static final Duration SERVED = StatusList.KEPT.dividedBy(2);

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
    public Optional<StatusList> statuses(int list) {
        Published published = lists.get(list);
        if (published != null) {
            return Optional.of(published.at(clock.now()));
        }
        Optional<StatusList> first = made(list, clock.now());
        first.ifPresent(made -> lists.putIfAbsent(list, new Published(list, made)));
        return first;
    }

    @Override
    public Map<String, ECPublicKey> keys() {
        return signer.keys();
    }

    private Optional<StatusList> made(int list, Instant now) {
        return register.valid(list, now).map(valid -> format.statusList(list, Statuses.of(valid), now));
    }

    /** A list as it was published last. */
    private final class Published {

        private final int number;
        private StatusList latest;

        Published(int number, StatusList first) {
            this.number = number;
            this.latest = first;
        }

        synchronized StatusList at(Instant now) {
            StatusList known = latest;
            if (!now.isBefore(known.made()) && now.isBefore(known.made().plus(SERVED))) {
                return known;
            }
            StatusList made = made(number, now).orElseThrow();
            latest = made;
            return made;
        }
    }
}

package fr.procuration.port.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Places in one list, for the procurations of a store in memory. No checkpoint covers anything. */
public final class InMemoryReceiptRegister implements ReceiptRegister {

    private static final int ONLY_LIST = 1;

    private final InMemoryProcurations store;
    private final SecureRandom random = new SecureRandom();
    private final Map<ProcurationId, RegisteredReceipt> receipts = new HashMap<>();
    private final Map<RegisteredReceipt, Holder> holders = new HashMap<>();

    /**
     * A register.
     *
     * @param store whose procurations
     */
    public InMemoryReceiptRegister(InMemoryProcurations store) {
        this.store = store;
    }

    @Override
    public synchronized RegisteredReceipt register(Procuration procuration, Instant now) {
        return receipts.computeIfAbsent(procuration.id(), id -> {
            RegisteredReceipt drawn = draw();
            holders.put(drawn, new Holder(procuration.mandant().nir(), id));
            return drawn;
        });
    }

    @Override
    public synchronized Optional<RegisteredReceipt> registered(Procuration procuration) {
        return Optional.ofNullable(receipts.get(procuration.id()));
    }

    private RegisteredReceipt draw() {
        StatusEntry entry;
        do {
            entry = new StatusEntry(ONLY_LIST, random.nextInt(StatusEntry.LIST_SIZE));
        } while (isGiven(entry));
        byte[] subject =
                ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).array();
        return new RegisteredReceipt(
                entry, Base64.getUrlEncoder().withoutPadding().encodeToString(subject));
    }

    private boolean isGiven(StatusEntry entry) {
        return receipts.values().stream().anyMatch(given -> given.status().equals(entry));
    }

    @Override
    public synchronized Optional<Holder> find(RegisteredReceipt registered) {
        return Optional.ofNullable(holders.get(registered));
    }

    @Override
    public int lists() {
        return ONLY_LIST;
    }

    @Override
    public synchronized Optional<IntStream> valid(int list, Instant now) {
        return list == ONLY_LIST
                ? Optional.of(IntStream.of(receipts.entrySet().stream()
                        .filter(each -> store.byId(each.getKey())
                                .filter(one -> one.countsAt(now))
                                .isPresent())
                        .mapToInt(each -> each.getValue().status().index())
                        .toArray()))
                : Optional.empty();
    }

    @Override
    public JournalReference reference(Procuration procuration) {
        String entry = procuration.id() + (procuration.end() == null ? " granted" : " ended");
        return new JournalReference(HexFormat.of().formatHex(Arrays.copyOf(sha256(entry), Long.BYTES)), null);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.procuration.persistence.vault;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keysets of a service, as they were read. */
public final class Keysets {

    private static final int MOST_INDEX_KEYS = 2;

    private final Map<Purpose, Keyset> byPurpose;

    Keysets(Function<Purpose, Keyset> read) {
        byPurpose = Arrays.stream(Purpose.values()).collect(Collectors.toUnmodifiableMap(each -> each, read));
        if (of(Purpose.INDEX).keys().size() > MOST_INDEX_KEYS) {
            throw new KeysetException(Purpose.INDEX.variable() + " has more than two keys: finish one change first");
        }
        requireOneKeyOfItsOwn(of(Purpose.PART));
    }

    private void requireOneKeyOfItsOwn(Keyset part) {
        if (part.keys().size() > 1) {
            throw new KeysetException(Purpose.PART.variable() + " has more than one key: it never changes");
        }
        if (of(Purpose.INDEX).keys().contains(part.primary())) {
            throw new KeysetException(Purpose.PART.variable() + " and " + Purpose.INDEX.variable()
                    + " have the same key: give each its own");
        }
    }

    public Keyset of(Purpose purpose) {
        return requireNonNull(byPurpose.get(purpose));
    }

    public Vault vault() {
        return new Vault(of(Purpose.DATA), of(Purpose.INDEX), of(Purpose.PART));
    }

    public SessionKeys sessionKeys() {
        return new SessionKeys(of(Purpose.SESSION));
    }

    public JournalKeys journalKeys() {
        return new JournalKeys(of(Purpose.JOURNAL));
    }

    public ReceiptKeys receiptKeys() {
        return new ReceiptKeys(of(Purpose.RECEIPT));
    }

    /** All keys. */
    public List<HeldKey> held() {
        return Arrays.stream(Purpose.values())
                .map(this::of)
                .flatMap(Keysets::held)
                .toList();
    }

    private static Stream<HeldKey> held(Keyset keyset) {
        return keyset.keys().stream().map(key -> new HeldKey(keyset.purpose(), key, key == keyset.primary()));
    }
}

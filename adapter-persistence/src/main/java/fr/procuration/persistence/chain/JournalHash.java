package fr.procuration.persistence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash of an entry of the journal, as {@code journal_hash} in the schema computes it. */
public final class JournalHash {

    private static final int BYTES = 32;
    private static final byte VERSION = 1;
    private static final int ABSENT = -1;

    /** Those of PostgreSQL begin there. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private JournalHash() {}

    /** What the first entry of a mandant comes after. */
    public static byte[] none() {
        return new byte[BYTES];
    }

    /** The hash of an entry that comes after the one of this hash. */
    public static byte[] of(byte[] previous, ChainedEntry entry) {
        return Sha256.of(canonical(previous, entry));
    }

    /** Whether a hash is the one of an entry. */
    public static boolean matches(byte[] previous, ChainedEntry entry, byte[] hash) {
        return MessageDigest.isEqual(of(previous, entry), hash);
    }

    private static byte[] canonical(byte[] previous, ChainedEntry entry) {
        byte[][] texts = {
            bytes(entry.kind()),
            bytes(entry.canal()),
            bytes(entry.reason()),
            bytes(entry.agent()),
            bytes(entry.site()),
            bytes(entry.origin())
        };
        int length = Arrays.stream(texts)
                .mapToInt(text -> text == null ? 0 : text.length)
                .sum();
        ByteBuffer form = ByteBuffer.allocate(length + previous.length + 128);
        form.put(VERSION).put(previous).putInt(entry.part());
        put(form, entry.mandant()).putInt(entry.sequence()).putInt(entry.number());
        put(form, entry.id());
        put(form, texts[0]).putLong(micros(entry.at()));
        put(form, texts[1]);
        if (entry.endsAt() == null) {
            form.putInt(ABSENT);
        } else {
            form.putInt(Long.BYTES).putLong(micros(entry.endsAt()));
        }
        for (int text = 2; text < texts.length; text++) {
            put(form, texts[text]);
        }
        if (entry.visit() == null) {
            form.putInt(ABSENT);
        } else {
            put(form.putInt(2 * Long.BYTES), entry.visit());
        }
        return Arrays.copyOf(form.array(), form.position());
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static ByteBuffer put(ByteBuffer form, byte @Nullable [] text) {
        return text == null ? form.putInt(ABSENT) : form.putInt(text.length).put(text);
    }

    private static ByteBuffer put(ByteBuffer form, UUID value) {
        return form.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(EPOCH, instant);
    }
}

package fr.procuration.persistence.procuration;

import java.time.Instant;
import java.util.UUID;

/**
 * What the tables name a mandant by, whose number stands in one of them only: a UUID of version 7 (RFC 9562), which begins
 * with the millisecond in which they were entered. Whoever is entered now comes last in every index, whose last page is at
 * hand; drawn by chance, each would need a page of its own in each index (ADR 0021).
 */
public final class MandantReferences {

    private static final long VERSION_7 = 0x7000;
    private static final long CHANCE_BESIDE_VERSION = 0xFFF;
    private static final int CHANCE_BITS = 16;

    private MandantReferences() {}

    /** A new one, for somebody who is entered at an instant; two of the same instant differ. */
    public static UUID enteredAt(Instant instant) {
        return enteredAt(instant, UUID.randomUUID());
    }

    /** One whose chance was drawn before. */
    public static UUID enteredAt(Instant instant, UUID chance) {
        long begin = instant.toEpochMilli() << CHANCE_BITS
                | VERSION_7
                | chance.getMostSignificantBits() & CHANCE_BESIDE_VERSION;
        return new UUID(begin, chance.getLeastSignificantBits());
    }
}

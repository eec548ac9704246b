package fr.procuration.persistence.procuration;

import fr.procuration.port.MandantReference;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes references of mandants: UUIDs of version 7 (RFC 9562), which begin with the millisecond of entry. New mandants come
 * last in every index, whose last page is in memory; random ones would each need a page of their own (ADR 0021).
 */
public final class MandantReferences {

    private static final long VERSION_7 = 0x7000;
    private static final long RANDOM_BESIDE_VERSION = 0xFFF;
    private static final int RANDOM_BITS = 16;

    private MandantReferences() {}

    /** A new one for a mandant entered at an instant; two of the same instant differ. */
    public static MandantReference next(Instant at) {
        return next(at, UUID.randomUUID());
    }

    /** One whose random bits are given. */
    public static MandantReference next(Instant at, UUID random) {
        long begin =
                at.toEpochMilli() << RANDOM_BITS | VERSION_7 | random.getMostSignificantBits() & RANDOM_BESIDE_VERSION;
        return new MandantReference(new UUID(begin, random.getLeastSignificantBits()));
    }
}

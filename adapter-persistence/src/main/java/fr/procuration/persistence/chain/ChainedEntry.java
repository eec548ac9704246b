package fr.procuration.persistence.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as its hash covers it.
 *
 * @param sequence its place among the entries of the mandant
 * @param number of the procuration it tells of
 * @param id of that procuration
 * @param at when it happened; of a grant, when the procuration begins
 * @param canal of a grant only, as {@code endsAt}
 * @param reason of an end only
 * @param agent who recorded it, with site and origin; null if the mandant did
 * @param visit of what happened at a desk only
 */
public record ChainedEntry(
        int part,
        UUID mandant,
        int sequence,
        int number,
        UUID id,
        String kind,
        Instant at,
        @Nullable String canal,
        @Nullable Instant endsAt,
        @Nullable String reason,
        @Nullable String agent,
        @Nullable String site,
        @Nullable String origin,
        @Nullable UUID visit) {

    /** The entry of a grant. */
    public static ChainedEntry grant(
            int part, UUID mandant, int sequence, int number, UUID id, Instant at, String canal, Instant endsAt) {
        return new ChainedEntry(
                part, mandant, sequence, number, id, "ACCORDEE", at, canal, endsAt, null, null, null, null, null);
    }
}

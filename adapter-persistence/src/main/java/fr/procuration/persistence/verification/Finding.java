package fr.procuration.persistence.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not what it was.
 *
 * @param position of the entry in the journal, if it is known
 * @param procuration its identifier, if it is known
 * @param kind of the entry, if it is known
 * @param day when it was recorded, or covered by a checkpoint
 * @param what what shows
 */
public record Finding(
        @Nullable Long position,
        @Nullable UUID procuration,
        @Nullable String kind,
        @Nullable Instant day,
        String what) {

    static Finding of(StoredEntry entry, String what) {
        return new Finding(entry.position(), entry.id(), entry.kind(), entry.at(), what);
    }

    static Finding ofCheckpoint(long number, Instant at, String what) {
        return new Finding(null, null, null, at, "checkpoint " + number + " " + what);
    }

    /** As operators are told of it: nothing of it says anything about a person. */
    @Override
    public String toString() {
        return Stream.of(
                        position == null ? null : "position " + position,
                        procuration == null ? null : "procuration " + procuration,
                        kind,
                        day == null ? null : "of " + day)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ", "", ": " + what));
    }
}

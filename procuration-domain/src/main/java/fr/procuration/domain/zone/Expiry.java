package fr.procuration.domain.zone;

import java.time.LocalDate;

/**
 * The end of the validity of a document.
 *
 * @param earliest the last day on which it is certainly valid
 * @param latest the last day on which it can be valid: the same, unless the zone leaves it open
 */
public record Expiry(LocalDate earliest, LocalDate latest) {

    /** What can be said of the validity of a document. */
    public enum Status {
        /** It is valid. */
        VALID,
        /** It may have expired: the date printed on it says so. */
        PERHAPS,
        /** It has expired. */
        EXPIRED
    }

    /**
     * The end of a validity.
     *
     * @throws IllegalArgumentException if the earliest day is after the latest
     */
    public Expiry {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("expiry: the earliest day is after the latest");
        }
    }

    /**
     * Whether the document is valid on a day.
     *
     * @param today the day, in Paris
     * @return valid until the earliest day, expired after the latest, perhaps between them
     */
    public Status on(LocalDate today) {
        if (!today.isAfter(earliest)) {
            return Status.VALID;
        }
        return today.isAfter(latest) ? Status.EXPIRED : Status.PERHAPS;
    }
}

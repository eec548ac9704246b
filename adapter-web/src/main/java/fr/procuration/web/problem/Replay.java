package fr.procuration.web.problem;

/** The header of an answer that was given before to the same idempotency key, and may no longer be true. */
public final class Replay {

    /** Its name. */
    public static final String HEADER = "Idempotency-Replayed";

    /** Its only value. */
    public static final String REPLAYED = "true";

    private Replay() {}
}

package fr.procuration.domain;

/**
 * The rules refuse; nothing was changed. It is an answer, not a fault: it has no stack consultation, and its message names the
 * kind of {@link Refusal} only.
 */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;
    /** Whether it answers a request that was answered before. */
    private final boolean replayed;

    /**
     * Refuses.
     *
     * @param refusal why
     */
    public RefusedException(Refusal refusal) {
        this(refusal, false);
    }

    static void raise(Refusal refusal) {
        throw new RefusedException(refusal);
    }

    private RefusedException(Refusal refusal, boolean replayed) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
        this.replayed = replayed;
    }

    /**
     * Refuses as before.
     *
     * @param refusal why it was refused when it was asked first
     * @return the same refusal, which may no longer hold
     */
    public static RefusedException again(Refusal refusal) {
        return new RefusedException(refusal, true);
    }

    /**
     * Why the rules refuse.
     *
     * @return the refusal, with its data
     */
    public Refusal refusal() {
        return refusal;
    }

    /**
     * Whether this is the answer to an earlier request of the same key.
     *
     * @return true if it was kept, and may no longer hold
     */
    public boolean isReplayed() {
        return replayed;
    }
}

package fr.procuration.domain;

/**
 * The rules refuse; nothing was changed. It is an answer, not a fault: it has no stack trace, and its message names the
 * kind of {@link Refusal} only.
 */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    /**
     * Refuses.
     *
     * @param refusal why
     */
    public RefusedException(Refusal refusal) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * Why the rules refuse.
     *
     * @return the refusal, with its data
     */
    public Refusal refusal() {
        return refusal;
    }
}

package fr.procuration.web.problem;

/** A call ends in a problem that the caller can do something about; there may be thousands in a second, so it has no stack. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemKind kind;

    ProblemException(ProblemKind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}

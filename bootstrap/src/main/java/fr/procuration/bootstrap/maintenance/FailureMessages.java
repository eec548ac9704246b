package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.port.DamagedDataException;
import io.micronaut.context.exceptions.ConfigurationException;

/** What operators are told of a failure: of those that may hold personal data, the kind only. */
final class FailureMessages {

    private FailureMessages() {}

    static String of(Throwable failure) {
        return DatabaseException.stateOf(failure)
                .map(state -> "The database failed (SQL state " + state + "); run it again")
                .orElseGet(() -> ofCause(cause(failure)));
    }

    /** Whether a check of the keysets refused what was to be done. */
    static boolean isRefusal(Throwable failure) {
        return cause(failure) instanceof KeysetException;
    }

    private static String ofCause(Throwable cause) {
        return switch (cause) {
            case KeysetException refused -> String.valueOf(refused.getMessage());
            case DamagedDataException damaged -> String.valueOf(damaged.getMessage());
            case ConfigurationException wrong -> String.valueOf(wrong.getMessage());
            default -> "It failed: " + cause.getClass().getName();
        };
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package fr.procuration.bootstrap.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a server says when it takes no message (RFC 5321, 4.2): 4xx for now, 5xx for good. */
final class SmtpReplies {

    private static final int NONE = 0;
    private static final int PERMANENT = 500;

    private SmtpReplies() {}

    /**
     * Whether it says it of the address or of the message. What it says of the sender is for the operator to put right: nothing is lost
     * meanwhile.
     */
    static boolean isForGood(MessagingException failure) {
        return ofTheMessage(failure).filter(code -> code >= PERMANENT).isPresent();
    }

    /** The code of the reply, zero if there was none. */
    static int code(MessagingException failure) {
        return ofTheMessage(failure).orElseGet(() -> ofTheSender(failure));
    }

    /** What failed, without its words. */
    static String cause(MessagingException failure) {
        Exception cause = failure.getNextException();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static Optional<Integer> ofTheMessage(MessagingException failure) {
        for (Exception each : chain(failure)) {
            if (each instanceof SMTPAddressFailedException address) {
                return Optional.of(address.getReturnCode());
            }
        }
        return failure instanceof SMTPSendFailedException sending
                        && !sending.getCommand().startsWith("MAIL")
                ? Optional.of(sending.getReturnCode())
                : Optional.empty();
    }

    private static int ofTheSender(MessagingException failure) {
        return failure instanceof SMTPSendFailedException sending ? sending.getReturnCode() : NONE;
    }

    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        for (Exception each = failure; each != null && !chain.contains(each); each = next(each)) {
            chain.add(each);
        }
        return chain;
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException failure ? failure.getNextException() : null;
    }
}

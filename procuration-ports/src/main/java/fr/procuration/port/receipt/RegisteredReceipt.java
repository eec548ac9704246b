package fr.procuration.port.receipt;

import java.util.regex.Pattern;

/**
 * What the receipts of a procuration are known by. Neither says anything about anybody.
 *
 * @param status where its status is published
 * @param subject what a receipt calls the procuration: 11 characters of base64url, drawn at random
 */
public record RegisteredReceipt(StatusEntry status, String subject) {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_-]{11}");

    /**
     * A registered receipt.
     *
     * @throws IllegalArgumentException if the subject has another form
     */
    public RegisteredReceipt {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("subject: 11 characters of base64url");
        }
    }
}

package fr.procuration.port.message;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which e-mail can be sent: a local part of RFC 5321 without quotes, and a domain name, of ASCII. What it is stays
 * out of {@link #toString()}.
 *
 * @param value as in francoise.martin@exemple.fr
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /**
     * An address.
     *
     * @throws IllegalArgumentException for a text that is none
     */
    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (value.length() > LONGEST
                || at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("e-mail address: none");
        }
    }

    /**
     * Reads what somebody typed, or what a provider says: blanks around it count for nothing, the domain may be of any script.
     *
     * @param text the text
     * @return the address, its domain in lower case; nothing if it is none
     */
    public static Optional<EmailAddress> parse(String text) {
        String typed = text.strip();
        int at = typed.lastIndexOf('@');
        if (at < 1 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(typed.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new EmailAddress(typed.substring(0, at + 1) + domain));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[masked]";
    }
}

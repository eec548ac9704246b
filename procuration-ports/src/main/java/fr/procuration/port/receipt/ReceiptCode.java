package fr.procuration.port.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A credential as the digits of a QR code, which any scanner types alike whatever its keyboard.
 *
 * <p>What the header and the payload of the credential say is compressed together (raw DEFLATE) and written in base64url; a full stop
 * and the signature follow. Of each character of that two digits are written, its code point less 45. The tilde at the end of
 * the credential is left out. Nothing is cut: the same credential is read from the digits.
 */
public final class ReceiptCode {

    /** The most characters that are read. */
    public static final int LONGEST = 12_000;

    private static final int LOWEST = '-';
    private static final int LONGEST_JSON = 8192;
    private static final Pattern JWT =
            Pattern.compile("([A-Za-z0-9_-]{1,8000})\\.([A-Za-z0-9_-]{1,8000})\\.([A-Za-z0-9_-]{1,1000})~?");
    private static final Pattern COMPACT = Pattern.compile("([A-Za-z0-9_-]{1,8000})\\.([A-Za-z0-9_-]{1,1000})");
    private static final Pattern DIGITS = Pattern.compile("(?:[0-9]{2}){1,6000}");

    private ReceiptCode() {}

    /**
     * Writes a credential as digits.
     *
     * @param credential the credential
     * @return digits, two for each character
     * @throws IllegalArgumentException if it is no signed JWT, with a tilde or without; the message never quotes it
     */
    public static String digits(String credential) {
        Matcher parts = JWT.matcher(credential);
        if (!parts.matches()) {
            throw new IllegalArgumentException("credential: not a signed JWT");
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(Base64.getUrlDecoder().decode(parts.group(1)));
        json.writeBytes(Base64.getUrlDecoder().decode(parts.group(2)));
        return digitsOf(base64(compressed(json.toByteArray())) + "." + parts.group(3));
    }

    private static String digitsOf(String text) {
        return text.chars()
                .map(each -> each - LOWEST)
                .mapToObj(each -> each < 10 ? "0" + each : Integer.toString(each))
                .collect(Collectors.joining());
    }

    /**
     * Reads what was scanned or typed: the digits, an address that ends in {@code #} and the digits, or the credential itself. Spaces
     * around are ignored.
     *
     * @param scanned any text
     * @return a credential in form, whose signature nobody has looked at yet; nothing if the text is neither
     */
    public static Optional<String> read(String scanned) {
        if (scanned.length() > LONGEST) {
            return Optional.empty();
        }
        String text = scanned.strip();
        String code = text.substring(text.indexOf('#') + 1);
        if (JWT.matcher(code).matches()) {
            return Optional.of(code.endsWith("~") ? code : code + "~");
        }
        return DIGITS.matcher(code).matches() ? expanded(charactersOf(code)) : Optional.empty();
    }

    private static String charactersOf(String digits) {
        StringBuilder text = new StringBuilder(digits.length() / 2);
        for (int each = 0; each < digits.length(); each += 2) {
            text.append((char) (LOWEST + Integer.parseInt(digits, each, each + 2, 10)));
        }
        return text.toString();
    }

    private static Optional<String> expanded(String compact) {
        Matcher parts = COMPACT.matcher(compact);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String json = onlyForm(bytes(parts.group(1)));
            int end = json.indexOf('}') + 1;
            return end == 0 || end == json.length()
                    ? Optional.empty()
                    : Optional.of(base64(json.substring(0, end)) + "." + base64(json.substring(end)) + "."
                            + parts.group(2) + "~");
        } catch (IllegalArgumentException | DataFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] compressed(byte[] json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(json);
            deflater.finish();
            byte[] compressed = new byte[json.length + 64];
            int length = deflater.deflate(compressed);
            if (!deflater.finished()) {
                throw new IllegalArgumentException("credential: cannot be compressed");
            }
            return Arrays.copyOf(compressed, length);
        } finally {
            deflater.end();
        }
    }

    /** Refuses a text whose last bits nobody reads: each change of a code must be seen. */
    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw new IllegalArgumentException("base64url: with bits to spare");
        }
        return bytes;
    }

    private static String onlyForm(byte[] compressed) throws DataFormatException {
        String json = inflated(compressed);
        byte[] other = compressed.clone();
        int last = other.length - 1;
        other[last] ^= (byte) Integer.highestOneBit(Byte.toUnsignedInt(other[last]));
        if (other[last] != compressed[last] && isReadAs(json, other)) {
            throw new DataFormatException("with bits to spare");
        }
        return json;
    }

    private static boolean isReadAs(String json, byte[] compressed) {
        try {
            return inflated(compressed).equals(json);
        } catch (DataFormatException another) {
            return false;
        }
    }

    /** No more than any credential has, whatever it would become. */
    private static String inflated(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed);
            byte[] json = new byte[LONGEST_JSON];
            int length = inflater.inflate(json);
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw new DataFormatException("not one compressed text of a receipt");
            }
            return new String(json, 0, length, UTF_8);
        } finally {
            inflater.end();
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package fr.procuration.bootstrap.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Digits of receipts, with more in them than was printed. */
final class VectorCodes {

    private static final int HIGHEST = 0x80;

    private VectorCodes() {}

    /** Those of a receipt, which may be longer than any of the service's. */
    static String digits(String receipt) {
        return digits(Base64URL.encode(compressed(receipt)).toString(), receipt);
    }

    static String withByteAfter(String receipt) {
        byte[] compressed = compressed(receipt);
        return digits(
                Base64URL.encode(Arrays.copyOf(compressed, compressed.length + 1))
                        .toString(),
                receipt);
    }

    /** Of the first of some receipts that is compressed to less than all bits of the last byte. */
    static String withBitAfter(IntFunction<String> receipts) {
        for (int each = 0; ; each++) {
            String receipt = receipts.apply(each);
            byte[] compressed = compressed(receipt);
            byte[] other = compressed.clone();
            other[other.length - 1] |= (byte) HIGHEST;
            if (!Arrays.equals(other, compressed) && Arrays.equals(inflated(other), inflated(compressed))) {
                return digits(Base64URL.encode(other).toString(), receipt);
            }
        }
    }

    /** Of the first of some receipts whose last character says less than six bits. */
    static String withBitsToSpare(IntFunction<String> receipts) {
        String receipt = IntStream.range(0, 1000)
                .mapToObj(receipts)
                .filter(each -> compressed(each).length % 3 == 1)
                .findFirst()
                .orElseThrow();
        String base64 = Base64URL.encode(compressed(receipt)).toString();
        int last = base64.length() - 1;
        return digits(base64.substring(0, last) + (char) (base64.charAt(last) + 1), receipt);
    }

    /** Another character stands in the signature. */
    static String withAnotherDigit(String digits) {
        int place = digits.length() - 40;
        String other = digits.startsWith("33", place) ? "34" : "33";
        return digits.substring(0, place) + other + digits.substring(place + 2);
    }

    private static String digits(String compact, String receipt) {
        String signature = receipt.substring(receipt.lastIndexOf('.'), receipt.length() - 1);
        return (compact + signature)
                .chars()
                .mapToObj(each -> "%02d".formatted(each - '-'))
                .collect(Collectors.joining());
    }

    private static byte[] compressed(String receipt) {
        String[] parts = receipt.split("\\.", -1);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput((Base64URL.from(parts[0]).decodeToString()
                        + Base64URL.from(parts[1]).decodeToString())
                .getBytes(UTF_8));
        deflater.finish();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] some = new byte[1024];
        while (!deflater.finished()) {
            compressed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return compressed.toByteArray();
    }

    private static byte[] inflated(byte[] compressed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(compressed);
            byte[] json = new byte[8192];
            int length = inflater.inflate(json);
            return inflater.finished() && inflater.getRemaining() == 0 ? Arrays.copyOf(json, length) : new byte[0];
        } catch (DataFormatException none) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}

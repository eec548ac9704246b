package fr.procuration.bootstrap.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Arrays;

/** Receipts with another signature than their own. */
final class VectorSignatures {

    private static final int HALF = 32;

    private VectorSignatures() {}

    /** The signature of one receipt under what another says. */
    static String of(String signed, String said) {
        return signed(said, part(signed));
    }

    /** As good as the first: r, and n less s. */
    static String twin(String receipt) {
        byte[] signature = bytes(receipt);
        BigInteger order = Curve.P_256.toECParameterSpec().getOrder();
        byte[] other = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF)))
                .toByteArray();
        Arrays.fill(signature, HALF, 2 * HALF, (byte) 0);
        int length = Math.min(HALF, other.length);
        System.arraycopy(other, other.length - length, signature, 2 * HALF - length, length);
        return signed(receipt, Base64URL.encode(signature).toString());
    }

    /** 86 characters say 516 bits, of which the last four are not of the signature. */
    static String withBitsToSpare(String receipt) {
        String signature = part(receipt);
        int last = signature.length() - 1;
        return signed(receipt, signature.substring(0, last) + (char) (signature.charAt(last) + 1));
    }

    static String zeros(String receipt) {
        return signed(receipt, Base64URL.encode(new byte[2 * HALF]).toString());
    }

    static String inDer(String receipt) {
        try {
            return signed(
                    receipt,
                    Base64URL.encode(ECDSA.transcodeSignatureToDER(bytes(receipt)))
                            .toString());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String receipt) {
        return Base64URL.from(part(receipt)).decode();
    }

    private static String part(String receipt) {
        return receipt.substring(receipt.lastIndexOf('.') + 1, receipt.length() - 1);
    }

    private static String signed(String receipt, String signature) {
        return receipt.substring(0, receipt.lastIndexOf('.') + 1) + signature + "~";
    }
}

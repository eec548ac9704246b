package fr.procuration.port.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.receipt.ReadReceipt;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusList;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signed JWTs that name what they say, which stays in memory: nobody else can read them. */
public final class InMemoryReceiptFormat implements ReceiptFormat {

    private static final String RECEIPT = "dc+sd-jwt";
    private static final String LIST = "statuslist+jwt";
    private static final Pattern HEADER =
            Pattern.compile("\\{\"alg\":\"ES256\",\"kid\":\"([A-Za-z0-9_-]{1,32})\",\"typ\":\"([a-z+-]+)\"}");
    private static final Pattern TOKEN =
            Pattern.compile("(([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+))\\.([A-Za-z0-9_-]{85}[AQgw])~");

    private final ReceiptSigner signer;
    private final Map<String, ReadReceipt> written = new ConcurrentHashMap<>();

    /**
     * A format.
     *
     * @param signer what signs
     */
    public InMemoryReceiptFormat(ReceiptSigner signer) {
        this.signer = signer;
    }

    @Override
    public String credential(Receipt receipt, RegisteredReceipt registered, Instant made) {
        String id = "{\"jti\":\"" + UUID.randomUUID() + "\"}";
        written.put(id, new ReadReceipt(receipt, registered));
        return signed(RECEIPT, id) + "~";
    }

    @Override
    public ReadReceipt read(String credential) {
        Matcher token = matching(TOKEN, credential, ReceiptDefect.UNREADABLE);
        Matcher header = matching(HEADER, text(token.group(2)), ReceiptDefect.UNREADABLE);
        ECPublicKey key = signer.keys().get(header.group(1));
        if (key == null) {
            throw refused(ReceiptDefect.FOREIGN);
        }
        if (!isSigned(key, token.group(1), Base64.getUrlDecoder().decode(token.group(4)))) {
            throw refused(ReceiptDefect.CHANGED);
        }
        if (!header.group(2).equals(RECEIPT)) {
            throw refused(ReceiptDefect.OTHER_TYPE);
        }
        ReadReceipt read = written.get(text(token.group(3)));
        if (read == null) {
            throw refused(ReceiptDefect.FOREIGN);
        }
        return read;
    }

    @Override
    public StatusList statusList(int list, byte[] statuses, Instant made) {
        String payload = "{\"list\":" + list + ",\"lst\":\"" + base64(statuses) + "\"}";
        return new StatusList(signed(LIST, payload), made.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * What a list holds.
     *
     * @param list the token of a list that this format has written
     * @return its entries, packed
     */
    public static byte[] entries(String list) {
        String payload = text(list.split("\\.", -1)[1]);
        return Base64.getUrlDecoder().decode(payload.replaceAll(".*\"lst\":\"([^\"]*)\".*", "$1"));
    }

    private String signed(String type, String payload) {
        String key = signer.key();
        String content =
                base64(("{\"alg\":\"ES256\",\"kid\":\"" + key + "\",\"typ\":\"" + type + "\"}").getBytes(UTF_8)) + "."
                        + base64(payload.getBytes(UTF_8));
        return content + "." + base64(signer.sign(key, content.getBytes(UTF_8)));
    }

    private static boolean isSigned(ECPublicKey key, String content, byte[] by) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update(content.getBytes(UTF_8));
            return signature.verify(by);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static Matcher matching(Pattern pattern, String text, ReceiptDefect defect) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw refused(defect);
        }
        return matcher;
    }

    private static RefusedException refused(ReceiptDefect defect) {
        return new RefusedException(new Refusal.UnverifiedReceipt(defect));
    }

    private static String text(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw refused(ReceiptDefect.UNREADABLE);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

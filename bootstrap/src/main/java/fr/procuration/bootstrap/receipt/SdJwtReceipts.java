package fr.procuration.bootstrap.receipt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.Base64URL;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.receipt.ReadReceipt;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.StatusList;
import fr.procuration.port.receipt.Statuses;
import fr.procuration.web.proof.ProofAddresses;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Receipts as SD-JWT VC of which nothing can be left out, and lists as Token Status List. */
@Singleton
class SdJwtReceipts implements ReceiptFormat {

    private static final JOSEObjectType CREDENTIAL = new JOSEObjectType("dc+sd-jwt");
    private static final JOSEObjectType LIST = new JOSEObjectType("statuslist+jwt");
    private static final String NO_DISCLOSURE = "~";
    private static final int ID_BYTES = 8;

    private final SignedTokens tokens;
    private final ProofAddresses addresses;
    private final SecureRandom random = new SecureRandom();

    SdJwtReceipts(SignedTokens tokens, ProofAddresses addresses) {
        this.tokens = tokens;
        this.addresses = addresses;
    }

    @Override
    public String credential(Receipt receipt, RegisteredReceipt registered, Instant made) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", addresses.issuer());
        claims.put("vct", addresses.type());
        claims.put("iat", made.getEpochSecond());
        claims.put("nbf", made.getEpochSecond());
        claims.put("exp", receipt.expiry(made).getEpochSecond());
        claims.put("jti", id());
        claims.put("sub", registered.subject());
        claims.put("status", status(registered.status()));
        claims.putAll(ReceiptClaims.of(receipt));
        return tokens.sign(CREDENTIAL, claims) + NO_DISCLOSURE;
    }

    private String id() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64URL.encode(id).toString();
    }

    private Map<String, Object> status(StatusEntry entry) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("idx", entry.index());
        reference.put("uri", addresses.statuses() + entry.list());
        return Map.of("status_list", reference);
    }

    @Override
    public ReadReceipt read(String credential) {
        if (!credential.endsWith(NO_DISCLOSURE)) {
            throw SignedTokens.refused(ReceiptDefect.UNREADABLE);
        }
        Map<String, Object> verified =
                tokens.verified(CREDENTIAL, credential.substring(0, credential.length() - NO_DISCLOSURE.length()));
        Claims claims = new Claims(verified);
        if (!addresses.issuer().equals(verified.get("iss"))) {
            throw SignedTokens.refused(ReceiptDefect.FOREIGN);
        }
        if (!addresses.type().equals(verified.get("vct"))) {
            throw SignedTokens.refused(ReceiptDefect.OTHER_TYPE);
        }
        try {
            StatusEntry entry = entry(claims.object("status").object("status_list"));
            return new ReadReceipt(ReceiptClaims.receipt(claims), new RegisteredReceipt(entry, claims.text("sub")));
        } catch (RuntimeException ofAnotherVersion) {
            // Its words quote people.
            throw SignedTokens.refused(ReceiptDefect.UNREADABLE);
        }
    }

    private StatusEntry entry(Claims status) {
        String address = status.text("uri");
        if (!address.startsWith(addresses.statuses())) {
            throw new IllegalArgumentException("uri: of another service");
        }
        int list = Integer.parseInt(address.substring(addresses.statuses().length()));
        return new StatusEntry(list, status.number("idx"));
    }

    @Override
    public StatusList statusList(int list, byte[] statuses, Instant made) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("bits", Statuses.BITS);
        entries.put("lst", Base64URL.encode(compressed(statuses)).toString());
        entries.put("aggregation_uri", addresses.lists());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", addresses.statuses() + list);
        claims.put("iat", made.getEpochSecond());
        claims.put("exp", made.plus(StatusList.RELIED_ON).getEpochSecond());
        claims.put("ttl", StatusList.KEPT.toSeconds());
        claims.put("status_list", entries);
        return new StatusList(tokens.sign(LIST, claims), made.truncatedTo(ChronoUnit.SECONDS));
    }

    private static byte[] compressed(byte[] statuses) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(compressed)) {
            zlib.write(statuses);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return compressed.toByteArray();
    }
}

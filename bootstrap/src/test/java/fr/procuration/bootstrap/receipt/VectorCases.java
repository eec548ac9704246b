package fr.procuration.bootstrap.receipt;

import static fr.procuration.bootstrap.receipt.VectorTokens.LIST;
import static fr.procuration.bootstrap.receipt.VectorTokens.status;
import static fr.procuration.bootstrap.receipt.VectorTokens.with;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.procuration.port.fixture.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What test vectors are made of. Where nothing else is said, keys and list are those of an hour after the receipt. */
class VectorCases {

    static final long MADE = VectorReceipts.MADE.getEpochSecond();
    static final long NOW = MADE + 3600;
    static final long DAY = 86_400;
    static final String HEADER = "{\"kid\":\"1000000001\",\"typ\":\"dc+sd-jwt\",\"alg\":\"ES256\"}";

    final String octroi;
    final String fin;
    final String noms;
    final String sansPointDeControle;
    final String liste;
    final VectorTokens tokens;
    final Map<String, Object> grant;
    final long exp;

    private final List<VectorCase> cases = new ArrayList<>();

    VectorCases(VectorKeys keys) {
        this.tokens = new VectorTokens(keys);
        this.grant = VectorReceipts.grant(tokens);
        this.exp = Receipts.GRANT.expiry(VectorReceipts.MADE).getEpochSecond();
        this.octroi = tokens.receipt(grant);
        this.fin = tokens.receipt(VectorReceipts.end(tokens));
        this.noms = tokens.receipt(VectorReceipts.longNames(tokens));
        this.sansPointDeControle = tokens.receipt(VectorReceipts.withoutCheckpoint(tokens));
        this.liste = tokens.list(NOW - 600);
    }

    static List<VectorCase> all(VectorKeys keys) {
        List<VectorCase> all = new ArrayList<>(new AnsweredCases(keys).cases());
        all.addAll(new RefusedCases(keys).cases());
        all.addAll(new UnknownCases(keys).cases());
        return all;
    }

    final List<VectorCase> cases() {
        return List.copyOf(cases);
    }

    final void add(VectorCase made) {
        cases.add(made);
    }

    final void add(String verdict, String nom, String lu) {
        add(made(verdict, nom, lu));
    }

    final VectorCase made(String verdict, String nom, String lu) {
        return VectorCase.of(verdict, nom, lu, NOW, liste);
    }

    final String receiptWith(String claim, Object value) {
        return tokens.receipt(with(grant, claim, value));
    }

    final String receiptAt(int place) {
        return receiptWith("status", status(LIST, place));
    }

    final String underHeader(String header) {
        return tokens.headed(header, json(grant)) + "~";
    }

    final String ofLength(int bytes) {
        String shortest = HEADER + json(with(grant, "nouveau", ""));
        return longer(bytes - shortest.getBytes(UTF_8).length);
    }

    final String longer(int letters) {
        return tokens.headed(HEADER, json(with(grant, "nouveau", "x".repeat(letters)))) + "~";
    }

    static String json(Map<String, Object> claims) {
        return JSONObjectUtils.toJSONString(claims);
    }
}

package fr.procuration.bootstrap.receipt;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Receipts;
import java.time.Instant;
import java.util.Map;

/** What the receipts of the test vectors say. */
final class VectorReceipts {

    static final Instant MADE = Instants.GUIDE;

    private VectorReceipts() {}

    static Map<String, Object> grant(VectorTokens tokens) {
        return tokens.claims(Receipts.GRANT, VectorTokens.LAST, MADE);
    }

    static Map<String, Object> end(VectorTokens tokens) {
        return tokens.claims(Receipts.ended(EndReason.REVOCATION), VectorTokens.ENDED, MADE.plusSeconds(60));
    }

    static Map<String, Object> longNames(VectorTokens tokens) {
        WrittenName mandant = new WrittenName(
                new Name("Œuvrard-Łukaszewicz"), new Name("d’Ormesson de l’Haÿ"), new Name("Zoë Marie-Thérèse"));
        WrittenName mandataire =
                new WrittenName(new Name("Łętowska’Œil"), new Name("Nguyễn-Đặng"), new Name("François-Xavier Noël"));
        return tokens.claims(
                Receipts.granted(mandant, mandataire, BirthDate.parse("1991-00-00")), VectorTokens.NAMES, MADE);
    }

    /** Somebody with a single name, born on an unknown day of April. */
    static Map<String, Object> withoutCheckpoint(VectorTokens tokens) {
        Receipt grant = Receipts.granted(
                Receipts.GRANT.mandant(),
                new WrittenName(null, null, new Name("Łukasz")),
                BirthDate.parse("1991-04-00"));
        return tokens.claims(
                new Receipt(
                        grant.act(),
                        grant.mandant(),
                        grant.mandataire(),
                        grant.birthDate(),
                        grant.firstDay(),
                        grant.lastDay(),
                        null,
                        Receipts.UNDER_NONE),
                VectorTokens.NO_CHECKPOINT,
                MADE);
    }
}

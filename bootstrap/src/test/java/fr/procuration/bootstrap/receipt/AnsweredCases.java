package fr.procuration.bootstrap.receipt;

import static fr.procuration.bootstrap.receipt.VectorTokens.LAST;
import static fr.procuration.bootstrap.receipt.VectorTokens.LIST;
import static fr.procuration.bootstrap.receipt.VectorTokens.SERVICE;
import static fr.procuration.bootstrap.receipt.VectorTokens.status;
import static fr.procuration.bootstrap.receipt.VectorTokens.with;

import fr.procuration.port.receipt.ReceiptCode;
import java.util.Map;

/** Receipts of which it is known whether they give a power. */
final class AnsweredCases extends VectorCases {

    AnsweredCases(VectorKeys keys) {
        super(keys);
        runs();
        edgesAtWhichItRuns();
        hasEnded();
        givesNoPower();
        isOver();
    }

    private void runs() {
        String court = "court";
        add(court, "octroi, à la dernière place de la liste", octroi);
        add(court, "octroi, ses chiffres", ReceiptCode.digits(octroi));
        add(court, "octroi, l’adresse de son code", SERVICE + "/verifier#" + ReceiptCode.digits(octroi));
        add(
                court,
                "octroi, ses chiffres derrière une autre adresse",
                "http://ailleurs.example/#" + ReceiptCode.digits(octroi));
        add(court, "octroi, des blancs autour", " " + octroi + "\r\n");
        add(court, "octroi, à la première place de la liste", receiptAt(0));
        add(court, "noms longs et accentués, jour et mois de naissance inconnus", noms);
        add(court, "noms longs et accentués, leurs chiffres", ReceiptCode.digits(noms));
        add(court, "sans point de contrôle, un seul nom, jour de naissance inconnu", sansPointDeControle);
        add(court, "typ : application/dc+sd-jwt", tokens.typed("application/dc+sd-jwt", grant) + "~");
        add(court, "un élément inconnu", receiptWith("nouveau", Map.of("a", 1)));
        add(
                court,
                "l’autre clé publiée",
                tokens.signed(VectorKeys.NEXT, HEADER.replace("01\"", "02\""), json(grant)) + "~");
        add(court, "la signature jumelle (r, n − s)", VectorSignatures.twin(octroi));
        add(court, "8192 octets décomprimés", VectorCodes.digits(ofLength(8192)));
        add(made(court, "liste dont typ vaut application/statuslist+jwt", octroi)
                .with(tokens.typed("application/statuslist+jwt", tokens.listed(NOW - 600))));
    }

    private void edgesAtWhichItRuns() {
        String court = "court";
        add(court, "nbf dans 60 s", receiptWith("nbf", NOW + 60));
        add(made(court, "une seconde avant exp", octroi).at(exp - 1).with(tokens.list(exp - 60)));
        add(made(court, "état 0 dans une liste plus ancienne que le reçu", octroi)
                .with(tokens.list(MADE - 60)));
        add(made(court, "liste de 24 h moins une seconde", octroi)
                .at(MADE + DAY)
                .with(tokens.list(MADE + 1)));
        add(made(court, "liste faite dans 60 s", octroi).with(tokens.list(NOW + 60)));
        add(made(court, "clés lues il y a 24 h moins une seconde", octroi)
                .at(MADE + DAY)
                .keysReadAt(MADE + 1)
                .with(tokens.list(MADE + DAY)));
    }

    private void hasEnded() {
        String ended = "a pris fin";
        add(ended, "état 1", receiptAt(VectorTokens.ENDED));
        add(ended, "une place qui n’est à personne", receiptAt(VectorTokens.NEVER_GIVEN));
        add(ended, "état 2, réservé", receiptAt(VectorTokens.RESERVED_2));
        add(ended, "état 3", receiptAt(VectorTokens.RESERVED_3));
        add(made(ended, "état 1 dans une liste faite 61 s après le reçu", receiptAt(VectorTokens.ENDED))
                .with(tokens.list(MADE + 61)));
        add(made(
                        ended,
                        "état 1 dans une liste de deux jours : une fin ne se reprend pas",
                        receiptAt(VectorTokens.ENDED))
                .at(MADE + 3 * DAY)
                .with(tokens.list(MADE + DAY)));
    }

    private void givesNoPower() {
        String none = "aucun pouvoir";
        add(none, "fin, état 1", fin);
        add(none, "fin, ses chiffres", ReceiptCode.digits(fin));
        add(made(none, "fin, sans liste", fin).with(null));
        add(none, "fin, état 0", tokens.receipt(with(VectorReceipts.end(tokens), "status", status(LIST, LAST))));
    }

    private void isOver() {
        String over = "n’est plus valable";
        add(made(over, "octroi, à la seconde de exp", octroi).at(exp).with(tokens.list(exp - 60)));
        add(made(over, "octroi qui avait pris fin, après exp", receiptAt(VectorTokens.ENDED))
                .at(exp + 60)
                .with(tokens.list(exp)));
        add(made(over, "fin, à la seconde de exp", fin).at(exp).with(tokens.list(exp - 60)));
    }
}

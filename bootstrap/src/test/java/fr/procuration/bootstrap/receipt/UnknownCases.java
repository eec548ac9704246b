package fr.procuration.bootstrap.receipt;

import static fr.procuration.bootstrap.receipt.VectorTokens.LAST;
import static fr.procuration.bootstrap.receipt.VectorTokens.SERVICE;
import static fr.procuration.bootstrap.receipt.VectorTokens.status;
import static fr.procuration.bootstrap.receipt.VectorTokens.with;

import java.util.Map;

/** Receipts of which nothing is known. */
final class UnknownCases extends VectorCases {

    UnknownCases(VectorKeys keys) {
        super(keys);
        isUnknown();
        isUnknownForItsList();
        cannotBeRead();
    }

    private void isUnknown() {
        String unknown = "on ne sait pas";
        add(unknown, "nbf dans 61 s", receiptWith("nbf", NOW + 61));
        add(made(unknown, "clés jamais lues", octroi).keysReadAt(null));
        add(made(unknown, "clés lues il y a 24 h", octroi)
                .at(MADE + DAY)
                .keysReadAt(MADE)
                .with(tokens.list(MADE + DAY)));
        add(made(unknown, "clés lues dans 61 s", octroi).keysReadAt(NOW + 61));
        add(made(unknown, "sans liste", octroi).with(null));
        add(made(
                        "on ne sait pas encore",
                        "état 1 dans une liste faite 60 s après le reçu",
                        receiptAt(VectorTokens.ENDED))
                .with(tokens.list(MADE + 60)));
        add(made(
                        "on ne sait pas encore",
                        "état 1 dans une liste plus ancienne que le reçu",
                        receiptAt(VectorTokens.NEVER_GIVEN))
                .with(tokens.list(MADE - 60)));
    }

    private void isUnknownForItsList() {
        long made = NOW - 600;
        Map<String, Object> list = tokens.listed(made);
        add(notKnown("liste de 24 h, à la seconde de son exp").at(MADE + DAY).with(tokens.list(MADE)));
        add(notKnown("liste de 24 h, dont exp n’est pas atteint")
                .at(MADE + DAY)
                .with(listWith(tokens.listed(MADE), "exp", MADE + 2 * DAY)));
        add(notKnown("liste jeune, à la seconde de son exp").with(listWith(list, "exp", NOW)));
        add(notKnown("liste faite dans 61 s").with(tokens.list(NOW + 61)));
        add(notKnown("liste d’un autre sub").with(listWith(list, "sub", SERVICE + "/statuts/535")));
        add(notKnown("liste dont typ est celui d’un reçu").with(tokens.typed("dc+sd-jwt", list)));
        add(notKnown("liste d’états d’un bit").with(listWith(list, "status_list", VectorTokens.entries(1, 32_768))));
        add(notKnown("liste trop courte").with(listWith(list, "status_list", VectorTokens.entries(2, 16_384))));
        String header = HEADER.replace("dc+sd-jwt", "statuslist+jwt");
        add(notKnown("liste signée d’une autre clé sous ce kid")
                .with(tokens.signed(VectorKeys.NEXT, header, json(list))));
        add(notKnown("liste dont l’en-tête porte crit")
                .with(tokens.headed(header.replace("}", ",\"crit\":[\"exp\"],\"exp\":0}"), json(list))));
        add(notKnown("liste qui porte deux sub")
                .with(tokens.headed(
                        header, json(list).replaceFirst("\\{", "{\"sub\":\"" + SERVICE + "/statuts/535\","))));
    }

    /** Signed, and not what the document says: of another version, perhaps. */
    private void cannotBeRead() {
        signedOtherwise(
                "deux acte", tokens.headed(HEADER, json(grant).replaceFirst("\\{", "{\"acte\":\"FIN\",")) + "~");
        signedOtherwise(
                "deux nom dans mandataire",
                tokens.headed(HEADER, json(grant).replace("\"mandataire\":{", "\"mandataire\":{\"nom\":\"DURAND\","))
                        + "~");
        signedOtherwise("un contenu qui n’est pas du JSON", tokens.headed(HEADER, "reçu") + "~");
        signedOtherwise("un acte inconnu", receiptWith("acte", "AUTRE"));
        signedOtherwise("un acte qui est un nom de JavaScript", receiptWith("acte", "toString"));
        signedOtherwise("FIN sans fin", receiptWith("acte", "FIN"));
        signedOtherwise("sans dateNaissance", receiptWith("mandataire", Map.of("nom", "MARTIN")));
        signedOtherwise("une place après la dernière", receiptAt(LAST + 1));
        signedOtherwise(
                "la liste d’un autre service",
                receiptWith("status", status("https://procuration.example.re/statuts/534", LAST)));
    }

    private VectorCase notKnown(String nom) {
        return made("on ne sait pas", nom, octroi);
    }

    private String listWith(Map<String, Object> list, String claim, Object value) {
        return tokens.typed("statuslist+jwt", with(list, claim, value));
    }

    private void signedOtherwise(String nom, String lu) {
        add(made("on ne sait pas", nom, lu).refused("recu-illisible"));
    }
}

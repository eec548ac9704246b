package fr.procuration.bootstrap.receipt;

import static fr.procuration.bootstrap.receipt.VectorTokens.SERVICE;

import fr.procuration.port.receipt.ReceiptCode;

/** What is no receipt of this service. */
final class RefusedCases extends VectorCases {

    RefusedCases(VectorKeys keys) {
        super(keys);
        isChanged();
        isOfAnotherTypeOrService();
        isUnreadable();
        isTooLongOrWithMore();
    }

    private void isChanged() {
        String changed = "modifié";
        String digits = ReceiptCode.digits(octroi);
        add(changed, "un jour de plus", VectorSignatures.of(octroi, receiptWith("au", "2026-01-17")));
        add(changed, "un caractère du contenu, qui n’est plus du JSON", octroi.replaceFirst("\\.e", ".f"));
        add(changed, "bits de reste de la signature", VectorSignatures.withBitsToSpare(octroi));
        add(changed, "la signature d’un autre reçu", VectorSignatures.of(fin, octroi));
        add(changed, "une signature de zéros", VectorSignatures.zeros(octroi));
        add(changed, "une signature en DER", VectorSignatures.inDer(octroi));
        add(changed, "une signature de 65 octets", digits + "00");
        add(changed, "un chiffre de la signature", VectorCodes.withAnotherDigit(digits));
        add(changed, "une autre clé sous ce kid", tokens.signed(VectorKeys.NEXT, HEADER, json(grant)) + "~");
        add(
                changed,
                "une autre clé, portée par l’en-tête",
                tokens.signed(
                                VectorKeys.NEXT,
                                HEADER.replace("}", ",\"jwk\":" + tokens.jwk(VectorKeys.NEXT) + "}"),
                                json(grant))
                        + "~");
    }

    private void isOfAnotherTypeOrService() {
        String type = "autre type";
        add(type, "typ : JWT", tokens.typed("JWT", grant) + "~");
        add(type, "typ en capitales", tokens.typed("DC+SD-JWT", grant) + "~");
        add(type, "sans typ", underHeader(HEADER.replace("\"typ\":\"dc+sd-jwt\",", "")));
        add(type, "une liste d’états", liste + "~");
        add(type, "autre vct", receiptWith("vct", SERVICE + "/autre"));
        add("autre service", "autre iss", receiptWith("iss", "https://ailleurs.example.fr"));
        add("autre service", "iss avec une barre finale", receiptWith("iss", SERVICE + "/"));
        String unknown = underHeader(HEADER.replace("1000000001", "1000000003"));
        add("pas de ce service", "kid qui n’est pas publié", unknown);
        add("pas de ce service", "sans kid", underHeader(HEADER.replace("\"kid\":\"1000000001\",", "")));
        add(made("on ne sait pas", "kid qui n’est pas publié, sans réseau", unknown)
                .keysReadAt(NOW - 3600)
                .refused("recu-etranger"));
    }

    private void isUnreadable() {
        String unreadable = "illisible";
        String bare = octroi.replace("~", "");
        String digits = ReceiptCode.digits(octroi);
        add(unreadable, "rien", "");
        add(unreadable, "un mot", "bonjour");
        add(unreadable, "deux ~", octroi + "~");
        add(unreadable, "une divulgation", octroi + VectorTokens.encoded("[\"sel\",\"acte\",\"OCTROI\"]") + "~");
        add(unreadable, "deux parties", bare.substring(0, bare.lastIndexOf('.')) + "~");
        add(
                unreadable,
                "alg : none, sans signature",
                VectorTokens.encoded("{\"alg\":\"none\"}") + "." + VectorTokens.encoded(json(grant)) + ".~");
        add(unreadable, "alg : none", underHeader(HEADER.replace("ES256", "none")));
        add(unreadable, "alg : HS256", underHeader(HEADER.replace("ES256", "HS256")));
        add(unreadable, "crit", underHeader(HEADER.replace("}", ",\"crit\":[\"exp\"],\"exp\":0}")));
        add(unreadable, "deux kid", underHeader(HEADER.replace("{", "{\"kid\":\"1000000002\",")));
        add(unreadable, "un en-tête qui n’est pas du JSON", tokens.headed("ES256", json(grant)) + "~");
        add(unreadable, "un en-tête qui est une liste", tokens.headed("[" + HEADER + "]", json(grant)) + "~");
        add(unreadable, "un chiffre de moins", digits.substring(1));
        add(unreadable, "la première moitié des chiffres", digits.substring(0, digits.length() / 4 * 2));
        add(unreadable, "deux chiffres qui n’écrivent aucun caractère", "99" + digits.substring(2));
    }

    private void isTooLongOrWithMore() {
        String unreadable = "illisible";
        add(unreadable, "8193 octets décomprimés", VectorCodes.digits(ofLength(8193)));
        add(unreadable, "un octet après le flux comprimé", VectorCodes.withByteAfter(octroi));
        add(
                unreadable,
                "un bit après le flux comprimé, dans son dernier octet",
                VectorCodes.withBitAfter(this::longer));
        add(unreadable, "bits de reste du base64url comprimé", VectorCodes.withBitsToSpare(this::longer));
    }
}

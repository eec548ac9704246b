package fr.procuration.bootstrap.receipt;

import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Paris;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.receipt.Act;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.domain.receipt.JournalReference.CheckpointReference;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a receipt says, under the names that the API has for it; all of it is text (docs/preuve.md). */
final class ReceiptClaims {

    private ReceiptClaims() {}

    static Map<String, Object> of(Receipt receipt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("acte", receipt.act().name());
        claims.put("mandant", names(receipt.mandant()));
        Map<String, Object> mandataire = names(receipt.mandataire());
        mandataire.put("dateNaissance", receipt.birthDate().text());
        claims.put("mandataire", mandataire);
        claims.put("du", receipt.firstDay().toString());
        claims.put("au", receipt.lastDay().toString());
        End end = receipt.end();
        if (end != null) {
            claims.put("fin", end(end));
        }
        claims.put("journal", receipt.journal().entry());
        CheckpointReference checkpoint = receipt.journal().checkpoint();
        if (checkpoint != null) {
            claims.put("pointDeControle", checkpoint(checkpoint));
        }
        return claims;
    }

    private static Map<String, Object> names(WrittenName name) {
        Map<String, Object> names = new LinkedHashMap<>();
        put(names, "nom", name.nom());
        put(names, "nomUsage", name.nomUsage());
        put(names, "prenom", name.prenom());
        return names;
    }

    private static void put(Map<String, Object> names, String claim, @Nullable Name name) {
        if (name != null) {
            names.put(claim, name.value());
        }
    }

    private static Map<String, Object> end(End end) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("le", end.at().atZone(Paris.ZONE).toOffsetDateTime().toString());
        claims.put("motif", end.reason().name());
        return claims;
    }

    private static Map<String, Object> checkpoint(CheckpointReference checkpoint) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("numero", Long.toString(checkpoint.number()));
        claims.put("empreinte", checkpoint.hash());
        return claims;
    }

    /**
     * What claims say.
     *
     * @throws RuntimeException if they are not those of a receipt; the message may quote them
     */
    static Receipt receipt(Claims claims) {
        Claims mandataire = claims.object("mandataire");
        return new Receipt(
                Act.valueOf(claims.text("acte")),
                names(claims.object("mandant")),
                names(mandataire),
                BirthDate.parse(mandataire.text("dateNaissance")),
                LocalDate.parse(claims.text("du")),
                LocalDate.parse(claims.text("au")),
                claims.has("fin") ? end(claims.object("fin")) : null,
                new JournalReference(
                        claims.text("journal"),
                        claims.has("pointDeControle") ? checkpoint(claims.object("pointDeControle")) : null));
    }

    private static WrittenName names(Claims person) {
        return new WrittenName(name(person, "nom"), name(person, "nomUsage"), name(person, "prenom"));
    }

    private static @Nullable Name name(Claims person, String claim) {
        return person.has(claim) ? new Name(person.text(claim)) : null;
    }

    private static End end(Claims end) {
        return new End(OffsetDateTime.parse(end.text("le")).toInstant(), EndReason.valueOf(end.text("motif")));
    }

    private static CheckpointReference checkpoint(Claims checkpoint) {
        return new CheckpointReference(Long.parseLong(checkpoint.text("numero")), checkpoint.text("empreinte"));
    }
}

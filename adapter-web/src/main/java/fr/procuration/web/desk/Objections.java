package fr.procuration.web.desk;

import fr.procuration.domain.document.Objection;
import fr.procuration.domain.zone.Expiry;
import fr.procuration.domain.zone.Zone;
import fr.procuration.domain.zone.ZoneField;
import fr.procuration.web.pages.frame.French;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences for what speaks against a document. */
final class Objections {

    private Objections() {}

    static List<String> sentences(CheckedDocument checked) {
        return checked.objections().stream()
                .map(objection -> sentence(objection, checked))
                .toList();
    }

    private static String sentence(Objection objection, CheckedDocument checked) {
        return switch (objection) {
            case WRONG_DIGIT ->
                "Chiffre de contrôle faux pour " + wrong(checked, true)
                        + "\u00a0: scannez de nouveau la zone, ou relisez-la caractère par caractère.";
            case UNREADABLE ->
                "La zone porte ce qui ne peut pas s’y trouver pour " + wrong(checked, false)
                        + "\u00a0: scannez-la de nouveau.";
            case EXPIRED -> checked.expiry().map(Objections::expired).orElse("Pièce expirée.");
            case PERHAPS_EXPIRED ->
                "Pièce peut-être expirée"
                        + checked.expiry().map(Objections::between).orElse("") + "\u00a0: lisez la date imprimée.";
            case VISA -> "Un visa ne prouve pas l’identité\u00a0: demandez une autre pièce.";
            case SPECIMEN -> "C’est un spécimen, qui n’est la pièce de personne\u00a0: il est refusé.";
        };
    }

    private static String wrong(CheckedDocument checked, boolean hasCheckDigit) {
        Optional<Zone> zone = checked.zone();
        return zone.map(Zone::wrongFields).orElse(Set.of()).stream()
                .filter(field -> field.hasCheckDigit() == hasCheckDigit)
                .map(Objections::words)
                .collect(Collectors.joining(", "));
    }

    private static String expired(Expiry expiry) {
        String exact = "Pièce expirée le " + French.date(expiry.latest());
        return expiry.earliest().equals(expiry.latest()) ? exact + "." : exact + " au plus tard.";
    }

    private static String between(Expiry expiry) {
        return ", entre le " + French.date(expiry.earliest()) + " et le " + French.date(expiry.latest());
    }

    private static String words(ZoneField field) {
        return switch (field) {
            case ISSUER -> "le pays";
            case FAMILY_NAME -> "le nom";
            case GIVEN_NAMES -> "les prénoms";
            case NUMBER -> "le numéro";
            case ISSUE -> "la date de délivrance";
            case BIRTH -> "la date de naissance";
            case SEX -> "le sexe";
            case EXPIRY -> "la date d’expiration";
            case OPTIONAL -> "les données facultatives";
            case COMPOSITE -> "l’ensemble de la zone";
        };
    }
}

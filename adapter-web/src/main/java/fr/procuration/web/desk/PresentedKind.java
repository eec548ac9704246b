package fr.procuration.web.desk;

import fr.procuration.domain.document.Match;
import fr.procuration.domain.document.Objection;
import fr.procuration.domain.zone.Expiry;
import fr.procuration.domain.zone.Layout;
import fr.procuration.web.pages.frame.French;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of the document itself what it is, until when it is valid and what speaks against it. */
final class PresentedKind {

    private PresentedKind() {}

    static ComparedField of(CheckedDocument checked) {
        List<Wording> read = Stream.concat(
                        checked.zone().map(zone -> words(zone.layout())).stream(),
                        Stream.of(checked.expiry()
                                .map(PresentedKind::words)
                                .orElse(checked.zone().isPresent() ? "sans date d’expiration" : "expiration non lue")))
                .map(Wording::of)
                .toList();
        return ComparedField.of("Pièce présentée", read, List.of(), match(checked), reading(checked));
    }

    private static @Nullable Match match(CheckedDocument checked) {
        Optional<Match> worst =
                checked.objections().stream().map(Objection::match).max(Comparator.naturalOrder());
        boolean looked = checked.zone().isPresent() || checked.expiry().isPresent();
        return worst.orElse(looked ? Match.CONFORME : null);
    }

    private static String reading(CheckedDocument checked) {
        if (!checked.objections().isEmpty()) {
            return String.join(" ", Objections.sentences(checked));
        }
        if (checked.zone().isPresent()) {
            return "zone lue en entier, tous ses chiffres de contrôle sont justes";
        }
        return checked.expiry().isPresent() ? "en cours de validité" : "rien n’a été lu de sa validité";
    }

    private static String words(Expiry expiry) {
        String latest = "expire le " + French.date(expiry.latest());
        return expiry.earliest().equals(expiry.latest()) ? latest : latest + " au plus tard";
    }

    private static String words(Layout layout) {
        return switch (layout) {
            case TD1 -> "carte ou titre de séjour";
            case TD2 -> "carte";
            case TD3 -> "passeport";
            case FRENCH_CARD -> "carte d’identité française d’avant 2021";
            case MRV_A, MRV_B -> "visa";
        };
    }
}

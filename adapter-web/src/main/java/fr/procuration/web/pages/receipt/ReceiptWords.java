package fr.procuration.web.pages.receipt;

import fr.procuration.domain.End;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.receipt.JournalReference.CheckpointReference;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import fr.procuration.web.pages.frame.French;
import fr.procuration.web.proof.ProofAddresses;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a receipt proves to whoever reads it, who may be neither of the two. */
@Singleton
final class ReceiptWords {

    private final ProofAddresses addresses;

    ReceiptWords(ProofAddresses addresses) {
        this.addresses = addresses;
    }

    ShownReceipt of(ProcurationId id, Receipt receipt, Instant made, boolean coded) {
        CheckpointReference checkpoint = receipt.journal().checkpoint();
        return new ShownReceipt(
                id.value().toString(),
                name(receipt.mandant()),
                name(receipt.mandataire()),
                French.born(receipt.birthDate()),
                French.date(receipt.firstDay()),
                French.date(receipt.lastDay()),
                end(receipt.end(), receipt.lastDay()),
                receipt.journal().entry(),
                checkpoint == null ? null : checkpoint.number() + " (" + checkpoint.hash() + ")",
                French.moment(made),
                addresses.issuer(),
                coded);
    }

    /** As in Françoise DUPONT, nom d’usage MARTIN. */
    private static String name(WrittenName name) {
        String called = Stream.of(
                        Optional.ofNullable(name.prenom()).map(Name::value),
                        Optional.ofNullable(name.nom()).map(French::inCapitals))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        Name usage = name.nomUsage();
        return usage == null ? called : called + ", nom d’usage " + French.inCapitals(usage);
    }

    private static @Nullable String end(@Nullable End end, LocalDate lastDay) {
        if (end == null) {
            return null;
        }
        String when = French.moment(end.at());
        return switch (end.reason()) {
            case EXPIRATION -> "Expirée à la fin du " + French.dateInWords(lastDay);
            case REVOCATION -> "Révoquée par le mandant le " + when;
            case RENONCIATION -> "Terminée le " + when + "\u00a0: le mandataire y a renoncé à l’accueil";
            case DECES -> "Terminée le " + when + "\u00a0: la caisse a été informée d’un décès";
            case PROTECTION -> "Terminée le " + when + "\u00a0: la caisse a été informée d’une mesure de protection";
            case SIGNALEMENT -> "Terminée le " + when + " par la caisse, pour la protection du mandant";
        };
    }
}

package fr.procuration.persistence.message;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Canal;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leased message with what it takes to write and to send it; of a code and an appointment, all of the procuration is null (arrays: {@link ContactRow}). */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record LeasedRow(
        UUID id,
        MessageKind kind,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String site,
        @Nullable Long event,
        int attempts,
        Instant firstTriedAt,
        @Nullable Instant validUntil,
        byte[] nirData,
        @jakarta.annotation.Nullable byte[] addressData,
        @jakarta.annotation.Nullable byte[] proofData,
        @Nullable UUID procuration,
        @Nullable Integer number,
        @Nullable String canal,
        @Nullable Instant grantedAt,
        @Nullable Instant endsAt,
        @jakarta.annotation.Nullable byte[] mandataireData) {

    MessageContent content(PersonalData data) {
        Validity validity = new Validity(requireNonNull(grantedAt), requireNonNull(endsAt));
        ProcurationPlace place = new ProcurationPlace(
                requireNonNull(procuration),
                requireNonNull(number),
                new Canal(requireNonNull(canal)),
                validity.from(),
                validity.until());
        Mandataire mandataire = data.openMandataire(requireNonNull(mandataireData), place);
        return switch (kind) {
            case ACCORDEE -> new MessageContent.Granted(mandataire, validity);
            case RECUE -> new MessageContent.Received(mandataire, at, requireNonNull(site));
            case ECARTEE -> new MessageContent.Mismatched(mandataire, at, requireNonNull(site));
            case TERMINEE -> new MessageContent.Ended(mandataire, at, requireNonNull(reason), site);
            case RAPPEL -> new MessageContent.Reminder(mandataire, validity);
            case CODE, RDV_PRIS, RDV_DEPLACE, RDV_ANNULE, RDV_NON_REPRESENTE, RDV_RAPPEL, RDV_SANS_PROCURATION ->
                throw new IllegalStateException(kind + ": of no procuration");
        };
    }
}

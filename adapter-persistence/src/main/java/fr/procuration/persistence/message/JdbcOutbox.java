package fr.procuration.persistence.message;

import static fr.procuration.persistence.database.Outages.translated;
import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Agent;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.appointment.ToldAppointments;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.port.message.PlannedMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages on PostgreSQL. Who claims looks at some that are due, and takes the first that nobody else takes. */
@Singleton
class JdbcOutbox implements Outbox {

    private static final int LOOKED_AT = 16;
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final String LEASED = "LEASED";
    private static final String TAKEN = "TAKEN";

    private final MessageRepository messages;
    private final DueMessageRepository allDue;
    private final ContactData contacts;
    private final PersonalData data;
    private final ToldAppointments appointments;

    JdbcOutbox(
            MessageRepository messages,
            DueMessageRepository allDue,
            ContactData contacts,
            PersonalData data,
            ToldAppointments appointments) {
        this.messages = messages;
        this.allDue = allDue;
        this.contacts = contacts;
        this.data = data;
        this.appointments = appointments;
    }

    @Override
    public void add(JournalEntry entry, List<PlannedMessage> planned) {
        translated(() ->
                messages.place(entry.position()).ifPresent(place -> planned.forEach(each -> add(place, entry, each))));
    }

    private void add(PlaceRow place, JournalEntry entry, PlannedMessage planned) {
        boolean reminder = planned.kind() == MessageKind.RAPPEL;
        Agent agent = reminder ? null : agent(entry.event());
        EndReason reason = entry.event() instanceof Ended ended ? ended.reason() : null;
        messages.add(
                place.part(),
                place.mandant(),
                place.number(),
                entry.position(),
                UUID.randomUUID(),
                planned.kind().name(),
                planned.at(),
                planned.dueAt(),
                planned.validUntil(),
                reason == null ? null : reason.name(),
                agent == null ? null : agent.site());
    }

    private static @Nullable Agent agent(ProcurationEvent event) {
        return switch (event) {
            case Ended ended -> ended.agent();
            case Mismatched mismatched -> mismatched.agent();
            case Received received -> received.agent();
            case ProcurationEvent.Granted granted -> null;
        };
    }

    @Override
    public Optional<ClaimedMessage> claim(Instant now, Duration lease) {
        boolean anySettled;
        do {
            anySettled = false;
            for (DueRow due : translated(() -> allDue.due(now, LOOKED_AT))) {
                String became =
                        translated(() -> messages.claim(due.part(), due.mandant(), due.id(), now, now.plus(lease)));
                if (became.equals(LEASED)) {
                    return Optional.of(leased(due, now));
                }
                anySettled |= !became.equals(TAKEN);
            }
        } while (anySettled);
        return Optional.empty();
    }

    /** What cannot be opened for a day is given up, and holds back no other any longer. */
    private ClaimedMessage leased(DueRow due, Instant now) {
        LeasedRow row = translated(() -> messages.leased(due.part(), due.mandant(), due.id()));
        try {
            Nir mandant = data.openNir(row.nirData(), SealingContexts.number(due.mandant()));
            return new LeasedMessage(messages, due, row, outgoing(due, row, mandant));
        } catch (DamagedDataException damage) {
            if (!row.firstTriedAt().plus(PATIENCE).isAfter(now)) {
                String givenUp = MessageState.ABANDONNE.name();
                translated(() -> messages.settle(due.part(), due.mandant(), due.id(), givenUp, now, row.attempts()));
            }
            throw damage;
        }
    }

    private OutgoingMessage outgoing(DueRow due, LeasedRow row, Nir mandant) {
        if (row.kind() == MessageKind.CODE) {
            AddressProof proof = contacts.openProof(requireNonNull(row.proofData()), mandant, row.id(), row.at());
            return new OutgoingMessage(row.id(), proof.address(), new MessageContent.Code(proof.code(), proof.until()));
        }
        return new OutgoingMessage(
                row.id(), contacts.openAddress(requireNonNull(row.addressData()), mandant), content(due, row, mandant));
    }

    private MessageContent content(DueRow due, LeasedRow row, Nir mandant) {
        return row.event() == null
                ? row.content(data)
                : appointments.content(row.kind(), due.part(), due.mandant(), row.event(), mandant);
    }

    @Override
    public List<Message> messagesOf(Nir mandant) {
        MandantIndex index = data.index(mandant);
        List<MessageRow> rows = translated(() -> messages.of(index.part(), index.value(), index.other()));
        boolean anyOfAppointments = rows.stream().anyMatch(row -> row.event() != null);
        Map<Long, Appointment> told = anyOfAppointments ? appointments.of(mandant) : Map.of();
        return rows.stream().map(row -> row.message(told)).toList();
    }
}

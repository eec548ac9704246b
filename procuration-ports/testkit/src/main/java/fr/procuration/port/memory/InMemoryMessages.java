package fr.procuration.port.memory;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.ContactDetails.Origin;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages, addresses and codes under one lock. */
public final class InMemoryMessages implements Outbox, Contacts {

    private final InMemoryProcurations store;
    private final Map<Nir, ContactDetails> contacts = new HashMap<>();
    private final List<Tried> proofs = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * No messages yet.
     *
     * @param store the procurations that the journal tells of
     */
    public InMemoryMessages(InMemoryProcurations store) {
        this.store = store;
    }

    @Override
    public synchronized void add(JournalEntry entry, List<PlannedMessage> messages) {
        store.byId(entry.event().procuration()).ifPresent(of -> messages.forEach(each -> add(entry, of, each)));
    }

    /** What an appointment's own messages that wait tell is told anew, if it still holds. */
    synchronized void add(Booking booking, long order, AppointmentEvent event, List<PlannedMessage> messages) {
        rows.stream()
                .filter(row -> row.event != null
                        && row.event
                                .appointment()
                                .id()
                                .equals(event.appointment().id()))
                .filter(row -> row.state == MessageState.EN_ATTENTE
                        && !row.planned.kind().isInOrder())
                .filter(row -> row.leasedUntil == null || !row.leasedUntil.isAfter(event.at()))
                .filter(row -> row.due.isAfter(event.at())
                        || messages.stream().anyMatch(each -> each.kind() == row.planned.kind()))
                .forEach(row -> row.settle(MessageState.ANNULE, event.at()));
        messages.forEach(each -> rows.add(new Row(
                UUID.randomUUID(),
                booking.of().nir(),
                order,
                null,
                event,
                booking.of().name(),
                each)));
    }

    private void add(JournalEntry entry, Procuration of, PlannedMessage planned) {
        boolean known = rows.stream()
                .anyMatch(row -> row.position == entry.position()
                        && row.planned.kind() == planned.kind()
                        && row.mandant.equals(of.mandant().nir()));
        if (!known) {
            rows.add(new Row(UUID.randomUUID(), of.mandant().nir(), entry.position(), entry, null, null, planned));
        }
    }

    @Override
    public synchronized Optional<ClaimedMessage> claim(Instant now, Duration lease) {
        for (Row row :
                rows.stream().sorted(Comparator.comparing((Row row) -> row.due)).toList()) {
            if (row.isDue(now) && rows.stream().noneMatch(other -> other.holdsBack(row, now))) {
                MessageState state = stateOf(row, now);
                if (state == MessageState.EN_ATTENTE) {
                    row.lease(now, lease);
                    return Optional.of(new Claimed(row, row.attempts, outgoing(row)));
                }
                row.settle(state, now);
            }
        }
        return Optional.empty();
    }

    private MessageState stateOf(Row row, Instant now) {
        Instant until = row.planned.validUntil();
        if (row.planned.kind() == MessageKind.RDV_SANS_PROCURATION && !isUncovered(row)) {
            return MessageState.ANNULE;
        }
        if (row.planned.kind() == MessageKind.RAPPEL && procuration(row).end() != null) {
            return MessageState.ANNULE;
        }
        if (until != null && !now.isBefore(until)) {
            return MessageState.ABANDONNE;
        }
        ContactDetails contact = of(row);
        boolean reachable = row.planned.kind() == MessageKind.CODE || contact.wanted() && contact.address() != null;
        return reachable ? MessageState.EN_ATTENTE : MessageState.SANS_ADRESSE;
    }

    private ContactDetails of(Row row) {
        return contacts.getOrDefault(row.mandant, ContactDetails.NONE);
    }

    private boolean isUncovered(Row row) {
        Appointment appointment = requireNonNull(row.event).appointment();
        return appointment.represented()
                && store.latest(row.mandant)
                        .filter(latest -> latest.countsAt(appointment.slot().start()))
                        .isEmpty();
    }

    private Procuration procuration(Row row) {
        return store.byId(requireNonNull(row.entry).event().procuration()).orElseThrow();
    }

    private OutgoingMessage outgoing(Row row) {
        if (row.planned.kind() == MessageKind.CODE) {
            AddressProof proof = proofs.stream()
                    .filter(each -> each.proof.id().equals(row.id))
                    .findFirst()
                    .orElseThrow()
                    .proof;
            return new OutgoingMessage(row.id, proof.address(), new MessageContent.Code(proof.code(), proof.until()));
        }
        return new OutgoingMessage(row.id, requireNonNull(of(row).address()), content(row));
    }

    private MessageContent content(Row row) {
        return row.event == null
                ? content(row, procuration(row))
                : new MessageContent.OfAppointment(
                        row.planned.kind(), row.event.appointment(), requireNonNull(row.name), isUncovered(row));
    }

    private static MessageContent content(Row row, Procuration of) {
        Object event = requireNonNull(row.entry).event();
        if (row.planned.kind() == MessageKind.RAPPEL) {
            return new MessageContent.Reminder(of.mandataire(), of.validity());
        }
        if (event instanceof Received received) {
            return new MessageContent.Received(
                    of.mandataire(), received.at(), received.agent().site());
        }
        if (event instanceof Mismatched mismatched) {
            return new MessageContent.Mismatched(
                    of.mandataire(), mismatched.at(), mismatched.agent().site());
        }
        if (event instanceof Ended ended) {
            return new MessageContent.Ended(of.mandataire(), ended.at(), ended.reason(), site(ended));
        }
        return new MessageContent.Granted(of.mandataire(), of.validity());
    }

    private static @Nullable String site(Ended ended) {
        return ended.agent() == null ? null : ended.agent().site();
    }

    @Override
    public synchronized List<Message> messagesOf(Nir mandant) {
        return rows.stream()
                .filter(row -> row.mandant.equals(mandant))
                .filter(row -> row.planned.kind().isInOrder()
                        || row.planned.kind() == MessageKind.CODE
                        || row.state != MessageState.EN_ATTENTE
                        || row.attempts > 0)
                .sorted(Comparator.comparing((Row row) -> row.planned.at())
                        .thenComparing(row -> row.position)
                        .reversed())
                .map(this::message)
                .toList();
    }

    private Message message(Row row) {
        Ended ended = row.entry != null && row.entry.event() instanceof Ended event ? event : null;
        MessageContent content = row.entry == null ? null : content(row, procuration(row));
        return new Message(
                row.id,
                row.planned.kind(),
                row.entry == null ? null : row.entry.event().procuration(),
                row.event == null ? null : row.event.appointment(),
                row.planned.at(),
                ended == null ? null : ended.reason(),
                site(content),
                row.state,
                row.settledAt);
    }

    private static @Nullable String site(@Nullable MessageContent content) {
        if (content instanceof MessageContent.Received received) {
            return received.site();
        }
        if (content instanceof MessageContent.Mismatched mismatched) {
            return mismatched.site();
        }
        return content instanceof MessageContent.Ended ended ? ended.site() : null;
    }

    @Override
    public synchronized ContactDetails of(Nir mandant) {
        return contacts.getOrDefault(mandant, ContactDetails.NONE);
    }

    @Override
    public synchronized void choose(Nir mandant, boolean wanted, Instant at) {
        ContactDetails known = of(mandant);
        contacts.put(mandant, new ContactDetails(wanted, known.address(), known.origin()));
    }

    @Override
    public synchronized void learn(Nir mandant, EmailAddress address, Instant at, boolean newMandant) {
        boolean known = contacts.containsKey(mandant) || !store.all(mandant).isEmpty();
        if ((known || newMandant) && of(mandant).origin() != Origin.SAISIE) {
            contacts.put(mandant, new ContactDetails(of(mandant).wanted(), address, Origin.COMPTE));
        }
    }

    @Override
    public synchronized boolean request(Nir mandant, AddressProof proof) {
        Instant hourBefore = proof.requestedAt().minus(Duration.ofHours(1));
        long lately = proofs.stream()
                .filter(each -> each.mandant.equals(mandant))
                .filter(each -> each.proof.requestedAt().isAfter(hourBefore))
                .count();
        if (lately >= AddressProof.MOST_IN_AN_HOUR) {
            return false;
        }
        rows.stream()
                .filter(row -> row.mandant.equals(mandant) && row.planned.kind() == MessageKind.CODE)
                .filter(row -> row.state == MessageState.EN_ATTENTE)
                .forEach(row -> row.settle(MessageState.ANNULE, proof.requestedAt()));
        proofs.add(new Tried(mandant, proof));
        PlannedMessage planned =
                new PlannedMessage(MessageKind.CODE, proof.requestedAt(), proof.requestedAt(), proof.until());
        rows.add(new Row(proof.id(), mandant, 0, null, null, null, planned));
        return true;
    }

    @Override
    public synchronized Optional<AddressProof> pending(Nir mandant, Instant now) {
        return triable(mandant, now).map(each -> each.proof);
    }

    @Override
    public synchronized Optional<AddressProof> attempt(Nir mandant, Instant now) {
        Optional<Tried> tried = triable(mandant, now);
        tried.ifPresent(each -> each.tries++);
        return tried.map(each -> each.proof);
    }

    private Optional<Tried> triable(Nir mandant, Instant now) {
        return proofs.stream()
                .filter(each -> each.mandant.equals(mandant))
                .reduce((earlier, later) -> later)
                .filter(each -> !each.used && each.tries < AddressProof.MOST_TRIES)
                .filter(each -> now.isBefore(each.proof.until()));
    }

    @Override
    public synchronized boolean accept(Nir mandant, AddressProof proof, Instant at) {
        Optional<Tried> found = proofs.stream()
                .filter(each -> each.mandant.equals(mandant) && each.proof.id().equals(proof.id()))
                .filter(each -> !each.used)
                .findFirst();
        found.ifPresent(each -> {
            each.used = true;
            contacts.put(mandant, new ContactDetails(true, proof.address(), Origin.SAISIE));
        });
        return found.isPresent();
    }

    private final class Claimed implements ClaimedMessage {

        private final Row row;
        private final int attempt;
        private final OutgoingMessage message;

        Claimed(Row row, int attempt, OutgoingMessage message) {
            this.row = row;
            this.attempt = attempt;
            this.message = message;
        }

        @Override
        public OutgoingMessage message() {
            return message;
        }

        @Override
        public int attempt() {
            return attempt;
        }

        @Override
        public Instant firstTriedAt() {
            return requireNonNull(row.firstTriedAt);
        }

        @Override
        public Optional<Instant> validUntil() {
            return Optional.ofNullable(row.planned.validUntil());
        }

        @Override
        public void settle(MessageState state, Instant at) {
            synchronized (InMemoryMessages.this) {
                if (row.state == MessageState.EN_ATTENTE && (state == MessageState.ENVOYE || row.attempts == attempt)) {
                    row.settle(state, at);
                }
            }
        }

        @Override
        public void tryAgain(Instant due) {
            synchronized (InMemoryMessages.this) {
                if (row.state == MessageState.EN_ATTENTE && row.attempts == attempt) {
                    row.due = due;
                    row.leasedUntil = null;
                }
            }
        }
    }

    private static final class Tried {

        private final Nir mandant;
        private final AddressProof proof;
        private int tries;
        private boolean used;

        Tried(Nir mandant, AddressProof proof) {
            this.mandant = mandant;
            this.proof = proof;
        }
    }

    private static final class Row {

        private final UUID id;
        private final Nir mandant;
        private final long position;
        private final @Nullable JournalEntry entry;
        private final @Nullable AppointmentEvent event;
        private final @Nullable PersonName name;
        private final PlannedMessage planned;
        private MessageState state = MessageState.EN_ATTENTE;
        private Instant due;
        private @Nullable Instant leasedUntil;
        private @Nullable Instant firstTriedAt;
        private @Nullable Instant settledAt;
        private int attempts;

        Row(
                UUID id,
                Nir mandant,
                long position,
                @Nullable JournalEntry entry,
                @Nullable AppointmentEvent event,
                @Nullable PersonName name,
                PlannedMessage planned) {
            this.id = id;
            this.mandant = mandant;
            this.position = position;
            this.entry = entry;
            this.event = event;
            this.name = name;
            this.planned = planned;
            this.due = planned.dueAt();
        }

        private boolean isDue(Instant now) {
            return state == MessageState.EN_ATTENTE && !due.isAfter(now);
        }

        private boolean holdsBack(Row later, Instant now) {
            if (!mandant.equals(later.mandant) || state != MessageState.EN_ATTENTE) {
                return false;
            }
            boolean inOrder = planned.kind().isInOrder()
                    && later.planned.kind().isInOrder()
                    && planned.kind().isOfAnAppointment()
                            == later.planned.kind().isOfAnAppointment();
            return leasedUntil != null && leasedUntil.isAfter(now) || inOrder && position < later.position;
        }

        private void lease(Instant now, Duration lease) {
            leasedUntil = now.plus(lease);
            firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
            attempts++;
        }

        private void settle(MessageState settled, Instant at) {
            state = settled;
            settledAt = at;
            leasedUntil = null;
        }
    }
}

package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.ReceiveMandataire;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records the reception first and the consultation after it: if there is no consultation there is no answer, and asking again is safe. */
final class ReceiveService implements ReceiveMandataire {

    private final Desk desk;
    private final ProcurationStore store;
    private final DocumentCheck documents;
    private final Appointments appointments;

    ReceiveService(Desk desk, ProcurationStore store, Appointments appointments) {
        this.desk = desk;
        this.store = store;
        this.documents = new DocumentCheck(store);
        this.appointments = appointments;
    }

    /**
     * An answer.
     *
     * @param to the agent
     * @param repeated the instant of the same visit at the same desk, null unless it was recorded before
     */
    private record Reply(Answer to, @Nullable Instant repeated) {

        static Reply of(Answer answer) {
            return new Reply(answer, null);
        }
    }

    @Override
    public Answer receive(Query query) {
        Instant now = desk.admit(query.mandant(), query.agent());
        try {
            Reply reply = desk.running(query.mandant(), query.agent(), now)
                    .map(running -> receive(query, running, now))
                    .orElseGet(() -> Reply.of(new NoProcuration()));
            Outcome outcome = outcome(reply.to());
            if (reply.repeated() == null || !desk.hasTold(query.mandant(), query.agent(), reply.repeated(), outcome)) {
                desk.record(query.mandant(), query.document(), query.agent(), now, outcome);
            }
            return reply.to();
        } catch (RefusedException refused) {
            // The visit of the appointment cannot begin, and the document was the mandataire's.
            desk.record(query.mandant(), query.document(), query.agent(), now, Outcome.CONFORME);
            throw refused;
        }
    }

    private Reply receive(Query query, Procuration running, Instant now) {
        CheckedIdentity checked = documents.compare(query.document(), running, query.agent(), now);
        Optional<Change> reception = running.receive(checked.match(), query.agent(), query.visit(), now);
        if (reception.isEmpty()) {
            return Reply.of(new NotConforming(checked));
        }
        return record(query, reception.get(), now) ? Reply.of(new Received()) : unrecorded(query, running, now);
    }

    private boolean record(Query query, Change reception, Instant now) {
        AppointmentId appointment = query.appointment();
        return appointment == null
                ? store.record(reception)
                : appointments.receive(appointment, query.mandant(), reception, query.agent(), now);
    }

    /** The procuration has just ended, or the visit was recorded before. */
    private Reply unrecorded(Query query, Procuration running, Instant now) {
        boolean stillRuns = store.running(query.mandant(), now)
                .filter(each -> each.id().equals(running.id()))
                .isPresent();
        if (!stillRuns) {
            return Reply.of(new NoProcuration());
        }
        ProcurationEvent.Received before =
                store.reception(query.mandant(), running.id(), query.visit()).orElseThrow(() -> neverRecorded(query));
        return before.isRepeatedBy(query.agent(), now)
                ? new Reply(new Received(), before.at())
                : Reply.of(new ReceivedBefore(before.at(), before.agent().site()));
    }

    /** Of an appointment, another visit has begun. */
    private static RuntimeException neverRecorded(Query query) {
        return query.appointment() == null
                ? new DamagedDataException("reception: refused by the store, and not recorded before")
                : new RefusedException(new Refusal.AppointmentClosed());
    }

    private static Outcome outcome(Answer answer) {
        if (answer instanceof NotConforming different) {
            return Outcome.of(different.checked().match().overall());
        }
        if (answer instanceof ReceivedBefore) {
            return Outcome.CONFORME;
        }
        return answer instanceof Received ? Outcome.RECU : Outcome.AUCUNE_PROCURATION;
    }
}

package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.document.Match;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.RenounceProcuration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Ends first and records the consultation after it: if there is no consultation there is no answer, and asking again is safe. */
final class RenounceService implements RenounceProcuration {

    private final Desk desk;
    private final ProcurationStore store;
    private final DocumentCheck documents;

    RenounceService(Desk desk, ProcurationStore store) {
        this.desk = desk;
        this.store = store;
        this.documents = new DocumentCheck(store);
    }

    @Override
    public Answer renounce(Query query) {
        Instant now = desk.admit(query.mandant(), query.agent());
        Answer answer = concerned(query, now)
                .map(procuration -> renounce(query, procuration, now))
                .orElseGet(NoProcuration::new);
        desk.record(query.mandant(), query.document(), query.agent(), now, outcome(answer));
        return answer;
    }

    /** The one that runs, or the one that was renounced in its month. */
    private Optional<Procuration> concerned(Query query, Instant now) {
        Optional<Procuration> running = desk.running(query.mandant(), query.agent(), now);
        return running.isPresent() ? running : store.latest(query.mandant()).filter(each -> isRenounced(each, now));
    }

    private static boolean isRenounced(Procuration procuration, Instant now) {
        return procuration.end() != null
                && procuration.end().reason() == EndReason.RENONCIATION
                && !procuration.validity().isOverAt(now);
    }

    private Answer renounce(Query query, Procuration procuration, Instant now) {
        CheckedIdentity checked = documents.compare(query.document(), procuration, query.agent(), now);
        if (checked.match().overall() != Match.CONFORME) {
            return new NotConforming(checked);
        }
        Optional<Change> change = procuration.end(EndReason.RENONCIATION, query.agent(), now);
        if (change.isPresent() && store.record(change.get())) {
            return new Renounced(
                    Objects.requireNonNull(change.get().procuration().end()));
        }
        return store.find(query.mandant(), procuration.id())
                .filter(each -> isRenounced(each, now))
                .map(Procuration::end)
                .<Answer>map(Renounced::new)
                .orElseGet(NoProcuration::new);
    }

    private static Outcome outcome(Answer answer) {
        if (answer instanceof NotConforming different) {
            return Outcome.of(different.checked().match().overall());
        }
        return answer instanceof Renounced ? Outcome.RENONCE : Outcome.AUCUNE_PROCURATION;
    }
}

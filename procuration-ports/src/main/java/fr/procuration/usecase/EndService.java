package fr.procuration.usecase;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.End;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.EndProcuration;
import java.time.Instant;
import java.util.Optional;

/** Blocks first: no grant can come between the end and the block. */
final class EndService implements EndProcuration {

    private final Desk desk;
    private final ProcurationStore store;
    private final GrantBlocks blocks;

    EndService(Desk desk, ProcurationStore store, GrantBlocks blocks) {
        this.desk = desk;
        this.store = store;
        this.blocks = blocks;
    }

    @Override
    public Answer end(Command command) {
        Nir mandant = command.mandant();
        Instant now = desk.admit(mandant, command.agent());
        if (command.blocks()) {
            blocks.record(mandant, new GrantBlock(command.reason(), now), command.agent());
        }
        Optional<End> end = store.latest(mandant).flatMap(latest -> end(latest, command, now));
        Answer answer = new Answer(end, blocks.of(mandant).isPresent());
        Outcome outcome = outcome(answer);
        if (outcome == Outcome.AUCUNE_PROCURATION) {
            desk.foundNobody(command.agent());
        }
        desk.record(mandant, command.agent(), now, outcome);
        return answer;
    }

    /** What ended in its month stays as it ended; of what is over there is nothing to tell. */
    private Optional<End> end(Procuration latest, Command command, Instant now) {
        Optional<Change> change = latest.end(command.reason(), command.agent(), now);
        if (change.isPresent() && store.record(change.get())) {
            return Optional.ofNullable(change.get().procuration().end());
        }
        return store.find(command.mandant(), latest.id())
                .filter(each -> !each.validity().isOverAt(now))
                .map(Procuration::end);
    }

    private static Outcome outcome(Answer answer) {
        return answer.end().isPresent() || answer.blocked() ? Outcome.TERMINE : Outcome.AUCUNE_PROCURATION;
    }
}

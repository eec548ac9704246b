package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.MeteredUseCases;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * Notes from where, and by whose word, a procuration was given or taken back. The journal has the change itself: nobody waits for
 * this note.
 */
@Factory
final class NotedChanges {

    private final ChangeNotes notes;
    private final Clock clock;

    NotedChanges(ChangeNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Singleton
    GrantProcuration grantProcuration(ProcurationStore store, MeteredUseCases counted) {
        GrantProcuration useCase = counted.grants(UseCases.grantProcuration(store, clock));
        return command -> {
            GrantProcuration.Answer answer = useCase.grant(command);
            if (!answer.replayed()) {
                noted("accordée", answer.given());
            }
            return answer;
        };
    }

    @Singleton
    RevokeProcuration revokeProcuration(ProcurationStore store, MeteredUseCases counted) {
        RevokeProcuration useCase = counted.revocations(UseCases.revokeProcuration(store, clock));
        return (mandant, id) -> noted("révoquée", useCase.revoke(mandant, id));
    }

    private ProcurationSnapshot noted(String what, ProcurationSnapshot changed) {
        notes.note(what + ' ' + changed.procuration().id().value());
        return changed;
    }
}

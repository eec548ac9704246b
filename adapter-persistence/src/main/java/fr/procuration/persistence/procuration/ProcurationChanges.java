package fr.procuration.persistence.procuration;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationEvent.Revoked;
import fr.procuration.persistence.vault.MandantIndex;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Writes a change and its journal entry by one statement: a transaction of its own, unless there is one around it. */
@Singleton
class ProcurationChanges {

    private final ProcurationRepository procurations;
    private final ProcurationMapper mapper;
    private final PersonalData data;

    ProcurationChanges(ProcurationRepository procurations, ProcurationMapper mapper, PersonalData data) {
        this.procurations = procurations;
        this.mapper = mapper;
        this.data = data;
    }

    /** Whether it was written: not if another change excludes it. */
    boolean write(Procuration procuration, ProcurationEvent event) {
        MandantIndex index = data.index(procuration.mandant().nir());
        List<Integer> recorded = switch (event) {
            case ProcurationEvent.Granted granted -> grant(procuration);
            case Revoked revoked -> revoke(index, procuration, revoked);
            case Received received -> receive(index, procuration, received);
        };
        return !recorded.isEmpty();
    }

    private List<Integer> grant(Procuration procuration) {
        Instant from = procuration.validity().from();
        MandantEntry entry = data.entry(procuration.mandant().nir(), MandantReferences.next(from));
        return procurations.grant(entry, mapper.granted(procuration, entry.mandant(), data));
    }

    private List<Integer> revoke(MandantIndex index, Procuration procuration, Revoked revoked) {
        return procurations.revoke(
                index.value(),
                index.other(),
                procuration.number(),
                procuration.id().value(),
                revoked.at());
    }

    private List<Integer> receive(MandantIndex index, Procuration procuration, Received received) {
        return procurations.receive(
                index.value(),
                index.other(),
                procuration.number(),
                procuration.id().value(),
                received.at(),
                received.agent().id(),
                received.agent().site(),
                received.agent().origin(),
                received.visit().value());
    }
}

package fr.procuration.persistence.procuration;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationEvent.Revoked;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Writes a change and its journal entry by one statement: a transaction of its own, unless there is one around it. */
@Singleton
class ProcurationChanges {

    private final ProcurationRepository procurations;
    private final PersonalData data;

    ProcurationChanges(ProcurationRepository procurations, PersonalData data) {
        this.procurations = procurations;
        this.data = data;
    }

    /** Whether it was written: not if another change excludes it. */
    boolean write(Procuration procuration, ProcurationEvent event) {
        MandantIndex index = data.index(procuration.mandant().nir());
        List<Integer> recorded = switch (event) {
            case ProcurationEvent.Granted granted -> grant(index, procuration);
            case Revoked revoked -> revoke(index, procuration, revoked);
            case Received received -> receive(index, procuration, received);
        };
        return !recorded.isEmpty();
    }

    private List<Integer> grant(MandantIndex index, Procuration procuration) {
        UUID ifNew = MandantReferences.enteredAt(procuration.validity().from());
        ProcurationPlace place = new ProcurationPlace(
                procuration.id().value(),
                procuration.number(),
                procuration.canal(),
                procuration.validity().from(),
                procuration.validity().until());
        return procurations.grant(
                index.value(),
                index.key(),
                index.other(),
                index.otherKey(),
                ifNew,
                data.seal(procuration.mandant().nir(), SealingContexts.number(ifNew)),
                place.number(),
                place.id(),
                place.canal(),
                place.grantedAt(),
                place.endsAt(),
                data.seal(procuration.mandant(), place),
                data.seal(procuration.mandataire(), place));
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

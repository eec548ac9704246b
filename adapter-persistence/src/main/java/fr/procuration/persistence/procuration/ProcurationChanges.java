package fr.procuration.persistence.procuration;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationEvent.Revoked;
import fr.procuration.persistence.vault.MandantIndex;
import jakarta.inject.Singleton;

/** Records revocations and receptions: each with its journal entry by one statement. */
@Singleton
class ProcurationChanges {

    private final ProcurationRepository procurations;
    private final PersonalData data;

    ProcurationChanges(ProcurationRepository procurations, PersonalData data) {
        this.procurations = procurations;
        this.data = data;
    }

    boolean revoke(Procuration procuration, Revoked revoked) {
        MandantIndex index = data.index(procuration.mandant().nir());
        return procurations.revoke(
                index.part(),
                index.value(),
                index.other(),
                procuration.number(),
                procuration.id().value(),
                revoked.at());
    }

    boolean receive(Procuration procuration, Received received) {
        MandantIndex index = data.index(procuration.mandant().nir());
        return procurations.receive(
                index.part(),
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

package fr.procuration.usecase;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.Validity;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.PreviewProcuration;

/** Makes the decision of a grant, and forgets it. */
final class PreviewService implements PreviewProcuration {

    private final ProcurationStore store;
    private final GrantBlocks blocks;
    private final Clock clock;

    PreviewService(ProcurationStore store, GrantBlocks blocks, Clock clock) {
        this.store = store;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    public Validity preview(Declaration declaration) {
        Declaration certified =
                new Declaration(declaration.mandant(), declaration.mandataire(), true, declaration.canal());
        Procuration latest = store.latest(declaration.mandant().nir()).orElse(null);
        if (blocks.of(declaration.mandant().nir()).isPresent()) {
            throw new RefusedException(new Refusal.GrantBlocked());
        }
        return Procuration.grant(ProcurationId.random(), certified, latest, clock.now())
                .procuration()
                .validity();
    }
}

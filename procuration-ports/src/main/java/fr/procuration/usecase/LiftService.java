package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driving.LiftGrantBlock;
import java.time.Instant;

/** Lifts, and records the consultation before it answers. */
final class LiftService implements LiftGrantBlock {

    private final Desk desk;
    private final GrantBlocks blocks;

    LiftService(Desk desk, GrantBlocks blocks) {
        this.desk = desk;
        this.blocks = blocks;
    }

    @Override
    public boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent) {
        Instant now = desk.admit(mandant, agent);
        boolean lifted = blocks.lift(mandant, lifting, agent, now);
        if (!lifted) {
            desk.foundNobody(agent);
        }
        desk.record(mandant, agent, now, lifted ? Outcome.LEVE : Outcome.AUCUNE_PROCURATION);
        return lifted;
    }
}

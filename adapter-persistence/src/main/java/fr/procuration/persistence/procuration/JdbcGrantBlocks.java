package fr.procuration.persistence.procuration;

import static fr.procuration.persistence.database.Outages.againIfDuplicate;
import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.Agent;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.driven.GrantBlocks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What blocks numbers, on PostgreSQL: a line for each block and each lifting, of which the last holds. */
@Singleton
class JdbcGrantBlocks implements GrantBlocks {

    private static final String BLOCKED = "BLOQUE";
    private static final String LIFTED = "LEVE";

    private final BlockRepository blocks;
    private final PersonalData data;

    JdbcGrantBlocks(BlockRepository blocks, PersonalData data) {
        this.blocks = blocks;
        this.data = data;
    }

    @Override
    public Optional<GrantBlock> of(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> blocks.last(index.part(), index.value(), index.other()))
                .filter(last -> last.action().equals(BLOCKED))
                .map(last -> new GrantBlock(EndReason.valueOf(last.reason()), last.at()));
    }

    @Override
    public boolean record(Nir mandant, GrantBlock block, Agent agent) {
        return record(mandant, BLOCKED, block.reason(), block.since(), agent);
    }

    @Override
    public boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent, Instant at) {
        return record(mandant, LIFTED, lifting, at, agent);
    }

    private boolean record(Nir mandant, String action, Enum<?> reason, Instant at, Agent agent) {
        MandantEntry entry = data.entry(mandant, MandantReferences.next(at));
        return translated(() -> againIfDuplicate(() -> blocks.record(
                entry.index().part(),
                entry.index().value(),
                entry.index().key(),
                entry.index().other(),
                entry.index().otherKey(),
                entry.mandant(),
                entry.nirData(),
                action,
                reason.name(),
                at,
                agent.id(),
                agent.site(),
                agent.origin())));
    }
}

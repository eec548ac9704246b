package fr.procuration.port.driven;

import fr.procuration.domain.Agent;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;
import java.util.Optional;

/**
 * For which numbers no procuration can be given. Safe for use by several threads and several instances at once: once a block is
 * recorded, {@link ProcurationStore#grant} records no grant of that mandant, nor does one that began before. Every method throws
 * {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface GrantBlocks {

    /**
     * What holds for a number.
     *
     * @param mandant whose number
     * @return the block, or nothing if there is none or it was lifted
     */
    Optional<GrantBlock> of(Nir mandant);

    /**
     * Records a block.
     *
     * @param mandant whose number; whether they ever gave a procuration does not matter
     * @param block what holds from now on
     * @param agent who records it
     * @return true if it was recorded; false if the number was blocked already, unless that block
     *     {@linkplain GrantBlock#givesWayTo gives way}
     */
    boolean record(Nir mandant, GrantBlock block, Agent agent);

    /**
     * Lifts a block.
     *
     * @param mandant whose number
     * @param lifting why
     * @param agent who lifts it
     * @param at when
     * @return true if it was lifted; false if there is none, or one that is {@linkplain GrantBlock.Lifting#lifts not lifted} for this
     */
    boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent, Instant at);
}

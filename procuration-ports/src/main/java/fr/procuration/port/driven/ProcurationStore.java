package fr.procuration.port.driven;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where procurations are kept. Safe for use by several threads and several instances at once.
 *
 * <p>What is recorded is durable before the method returns, and seen by every read that begins afterwards, from any
 * instance. A procuration is given back as it was recorded, but for its end: also when the mandant is called otherwise by then. Instants
 * are kept to the microsecond. Every method throws {@link fr.procuration.port.UnavailableException}
 * when the store cannot be reached, and {@link fr.procuration.port.DamagedDataException} when a state and the journal
 * contradict each other.
 */
public interface ProcurationStore extends RunningProcurations {

    /**
     * The latest procuration of a mandant, whatever its state.
     *
     * @param mandant whose
     * @return the one with the highest number, or nothing if they never gave one
     */
    Optional<Procuration> latest(Nir mandant);

    /**
     * One procuration of a mandant.
     *
     * @param mandant whose
     * @param id which
     * @return the procuration, or nothing if this mandant has none of that name
     */
    Optional<Procuration> find(Nir mandant, ProcurationId id);

    /**
     * All procurations of a mandant.
     *
     * @param mandant whose
     * @return from the highest number to the lowest
     */
    List<Procuration> all(Nir mandant);

    /**
     * The reception of the mandataire in a visit.
     *
     * @param mandant whose procuration
     * @param id which procuration
     * @param visit which visit
     * @return what was recorded of it, or nothing
     */
    Optional<ProcurationEvent.Received> reception(Nir mandant, ProcurationId id, VisitId visit);

    /**
     * What happened at desks with the procurations of a mandant: receptions and mismatches.
     *
     * @param mandant whose procurations
     * @return the latest by {@link ProcurationEvent#at()} first, in whatever order they were recorded; those of one instant in no order
     */
    List<ProcurationEvent> visits(Nir mandant);

    /**
     * The answer kept under a key.
     *
     * @param mandant whose key
     * @param key the key
     * @return the first answer given under that key, or nothing
     */
    Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key);

    /**
     * Records a change and its journal entry, both or none. A grant takes its number, and is recorded only if nobody has
     * taken that number or a higher one before and the number of the mandant is not blocked; an end is recorded only if the
     * procuration did not end before; a reception is recorded only if the same visit was not, and the procuration did not end
     * before; a mismatch is recorded only if the procuration did not end before, and the same desk
     * ({@link fr.procuration.domain.Agent#site()}) recorded none with it in the quarter of an hour before. Nothing but a grant is recorded of a
     * procuration that the mandant does not have. Of changes that exclude each other, made at the same time, exactly one is recorded.
     *
     * @param change what was decided
     * @return true if it was recorded; false, and nothing is written, if another change came first
     */
    boolean record(Change change);

    /**
     * Records a grant as {@link #record(Change)} does and, in the same transaction, keeps it as the answer to the key of its
     * request, if there is one. It is a transaction of its own, whatever the caller has begun.
     *
     * @param grant what was decided
     * @param key the key of the request, null if it has none
     * @return that all was recorded; or else, and nothing is written, that the key has an answer already, that the number is blocked, or
     *     what else came first; the first of them that is so
     */
    GrantOutcome grant(Change grant, @Nullable IdempotencyKey key);

    /**
     * Keeps an answer that recorded nothing, unless the key has one already.
     *
     * @param mandant whose key
     * @param key the key of the request
     * @param answer the answer to keep
     * @return true if it is kept; false if the key has an answer already, which stays
     */
    boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer);
}

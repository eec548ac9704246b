package fr.procuration.port.driven;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which procurations have a receipt, and where their status is published. No grant and no end waits for it. Safe for use by several
 * threads and several instances at once. Every method throws {@link fr.procuration.port.UnavailableException} when it cannot be
 * reached.
 */
public interface ReceiptRegister {

    /**
     * Registers a procuration, or finds it registered: its places are drawn at random when it is first asked for, and stay the same.
     * No two procurations have the same.
     *
     * @param procuration one that the store has
     * @param now the present instant
     * @return what its receipts are known by
     */
    RegisteredReceipt register(Procuration procuration, Instant now);

    /**
     * What the receipts of a procuration are known by, if one was ever asked for. Registers nothing.
     *
     * @param procuration one that the store has
     * @return what {@link #register} answered, or nothing if it was never registered
     */
    Optional<RegisteredReceipt> registered(Procuration procuration);

    /**
     * Whose receipt it is.
     *
     * @param registered what it says it is known by
     * @return the procuration, or nothing if none is known by both
     */
    Optional<Holder> find(RegisteredReceipt registered);

    /**
     * How many lists there are. No list is ever taken away.
     *
     * @return the number of the newest; they are numbered from 1 on
     */
    int lists();

    /**
     * The entries of a list whose procuration counts, as the store has them when it is asked: an end that was recorded before is seen.
     *
     * @param list the number of a list
     * @param now the present instant
     * @return their places, in no order; nothing if there is no such list
     */
    Optional<IntStream> valid(int list, Instant now);

    /**
     * Where the journal tells of a procuration: of its end, if one was recorded, else of its grant.
     *
     * @param procuration one that the store has
     * @return its reference, and the checkpoint that covers it by now
     */
    JournalReference reference(Procuration procuration);

    /**
     * Whose a receipt is.
     *
     * @param mandant who gave the procuration
     * @param procuration which one
     */
    record Holder(Nir mandant, ProcurationId procuration) {}
}

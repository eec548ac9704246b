package fr.procuration.domain.appointment;

/**
 * A slot that can be taken.
 *
 * @param slot when
 * @param places how many appointments it can still take, at least 1
 */
public record FreeSlot(Slot slot, int places) {

    /**
     * A free slot.
     *
     * @throws IllegalArgumentException if no place is left
     */
    public FreeSlot {
        if (places < 1) {
            throw new IllegalArgumentException("places: at least 1");
        }
    }
}

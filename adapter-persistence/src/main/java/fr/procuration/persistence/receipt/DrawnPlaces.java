package fr.procuration.persistence.receipt;

import fr.procuration.port.receipt.StatusEntry;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Draws places in a list, and subjects. In a list that is as full as it gets, all of some are taken once in ten thousand times. */
@Singleton
class DrawnPlaces {

    /** From how many places on a list is filled no further. */
    static final int WELL_FILLED = StatusEntry.LIST_SIZE / 4 * 3;

    private static final int SOME = 32;

    private final SecureRandom random = new SecureRandom();

    int[] some() {
        return random.ints(SOME, 0, StatusEntry.LIST_SIZE).toArray();
    }

    long subject() {
        return random.nextLong();
    }
}

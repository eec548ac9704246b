package fr.procuration.persistence.consultation;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Draws the lots of groups by chance. After one failed, the last that did not is taken for a while: on a cluster its node
 * answers, and that of the other may not.
 */
final class Lots {

    /** As many as parts, so that lots can be spread as widely. */
    static final int ALL = 4096;

    static final int A_WHILE = 200;

    private int last;
    private boolean isWritten;
    private int left;

    synchronized int next() {
        if (left > 0) {
            left--;
            return last;
        }
        return ThreadLocalRandom.current().nextInt(ALL);
    }

    synchronized void written(int lot) {
        last = lot;
        isWritten = true;
    }

    synchronized void failed(int lot) {
        isWritten &= lot != last;
        left = isWritten ? A_WHILE : 0;
    }
}

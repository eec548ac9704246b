package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.identity.Nir;

/** Each method lets a number out in another way, or in none. */
@SuppressWarnings("SystemOut")
final class TellsANumber {

    private static final System.Logger LOG = System.getLogger("desk");

    void toALog(Nir nir) {
        LOG.log(System.Logger.Level.INFO, nir.value());
    }

    void inAMessage(Nir nir) {
        throw new IllegalStateException("unknown: " + nir.formatted());
    }

    String toWhomItIsOwed(Nir nir) {
        return nir.formatted();
    }

    void masked(Nir nir) {
        LOG.log(System.Logger.Level.INFO, "{0}", nir);
    }
}

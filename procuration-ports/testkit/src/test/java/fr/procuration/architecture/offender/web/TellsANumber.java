package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.identity.Nir;
import java.util.Optional;

/** Each method lets a number out in another way, or in none. */
@SuppressWarnings("SystemOut")
final class TellsANumber {

    private static final System.Logger LOG = System.getLogger("desk");

    void toALog(Nir nir) {
        LOG.log(System.Logger.Level.INFO, nir.value());
    }

    void toALogByReference(Optional<Nir> nir) {
        nir.map(Nir::value).ifPresent(number -> LOG.log(System.Logger.Level.INFO, number));
    }

    void toALogOfQuarkus(Nir nir) {
        Log.info(nir.value());
    }

    void besideEveryLine(Nir nir) {
        MDC.put("mandant", nir.value());
    }

    void inAMessage(Nir nir) {
        throw new IllegalStateException("unknown: " + nir.formatted());
    }

    String toWhomItIsOwed(Nir nir) {
        return nir.formatted();
    }

    /** As of Quarkus. */
    private static final class Log {
        static void info(String line) {}
    }

    /** As of SLF4J. */
    private static final class MDC {
        static void put(String key, String value) {}
    }

    void masked(Nir nir) {
        LOG.log(System.Logger.Level.INFO, "{0}", nir);
    }
}

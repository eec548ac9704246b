package fr.procuration.bootstrap.strangers;

import fr.procuration.bootstrap.server.ServiceInProcess;
import java.util.Map;

/** Everybody calls the service of the local environment, where one port has all its routes. */
class StrangersIT extends Strangers {

    StrangersIT() {
        super(ServiceInProcess.local(Map.of()));
    }
}

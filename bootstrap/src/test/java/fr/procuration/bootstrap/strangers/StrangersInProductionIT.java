package fr.procuration.bootstrap.strangers;

import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Tokens;

/** Everybody calls the service as it runs in production, and the port of those who run it. */
class StrangersInProductionIT extends Strangers {

    StrangersInProductionIT() {
        super(ServiceInProcess.production(Tokens.SECRET));
    }
}

package fr.procuration.architecture.offender.medialog;

import fr.procuration.architecture.offender.port.driven.DrivenPort;

/** An adapter that uses the ports of the other side. */
record MedialogUsesADrivenPort(DrivenPort port) {}

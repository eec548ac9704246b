package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.port.driven.DrivenPort;

/** An adapter that uses the ports of the other side. */
record WebUsesADrivenPort(DrivenPort port) {}

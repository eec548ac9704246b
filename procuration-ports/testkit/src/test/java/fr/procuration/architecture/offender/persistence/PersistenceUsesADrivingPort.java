package fr.procuration.architecture.offender.persistence;

import fr.procuration.architecture.offender.port.driving.DrivingPort;

/** An adapter that uses the ports of the other side. */
record PersistenceUsesADrivingPort(DrivingPort port) {}

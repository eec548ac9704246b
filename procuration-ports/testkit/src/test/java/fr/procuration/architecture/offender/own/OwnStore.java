package fr.procuration.architecture.offender.own;

import fr.procuration.architecture.offender.port.driven.DrivenPort;

/** A store that a channel wrote for itself, and so outside of every package that a rule names. */
public final class OwnStore implements DrivenPort {}

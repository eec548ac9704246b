package fr.procuration.architecture.offender.usecase;

import fr.procuration.architecture.offender.persistence.Persistence;

/** A use case that knows who serves it. */
record UseCaseKnowsAnAdapter(Persistence persistence) {}

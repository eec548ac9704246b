package fr.procuration.architecture.offender.persistence;

import fr.procuration.architecture.offender.usecase.UseCase;

/** An adapter that goes around the ports. */
record PersistenceKnowsAUseCase(UseCase useCase) {}

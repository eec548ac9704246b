package fr.procuration.architecture.offender.medialog;

import fr.procuration.architecture.offender.usecase.UseCase;

/** An adapter that goes around the ports. */
record MedialogKnowsAUseCase(UseCase useCase) {}

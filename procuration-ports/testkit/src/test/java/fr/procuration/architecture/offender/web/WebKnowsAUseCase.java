package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.usecase.UseCase;

/** An adapter that goes around the ports. */
record WebKnowsAUseCase(UseCase useCase) {}

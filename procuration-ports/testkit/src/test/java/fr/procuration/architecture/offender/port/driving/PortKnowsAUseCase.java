package fr.procuration.architecture.offender.port.driving;

import fr.procuration.architecture.offender.usecase.UseCase;

/** A port that knows who keeps its promise. */
interface PortKnowsAUseCase {
    UseCase useCase();
}

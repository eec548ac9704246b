package fr.procuration.architecture.offender.port.driven;

import org.junit.jupiter.api.Tag;

/** A port that brings a library with it. */
@Tag("library")
interface PortKnowsALibrary {}

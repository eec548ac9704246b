package fr.procuration.architecture.offender.domain;

import org.junit.jupiter.api.Tag;

/** A rule that needs a library. */
@Tag("library")
final class KnowsALibrary {}

package fr.procuration.architecture.offender.usecase;

/** A use case. */
public final class UseCase {}

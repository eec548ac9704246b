package fr.procuration.architecture.offender.persistence;

/** Something of an adapter. */
public interface Persistence {}

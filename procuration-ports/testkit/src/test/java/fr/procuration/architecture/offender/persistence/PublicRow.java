package fr.procuration.architecture.offender.persistence;

/** Seen from outside. */
public interface PublicRow {}

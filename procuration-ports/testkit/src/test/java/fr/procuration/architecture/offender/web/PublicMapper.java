package fr.procuration.architecture.offender.web;

/** Seen from outside. */
public interface PublicMapper {}

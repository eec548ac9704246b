package fr.procuration.architecture.offender.medialog;

/** Something of an adapter. */
public interface Medialog {}

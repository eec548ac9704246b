package fr.procuration.architecture.offender.web;

/** Something of an adapter. */
public interface Web {}

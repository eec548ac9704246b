package fr.procuration.architecture.offender.port.driven;

/** Something the hexagon needs. */
public interface DrivenPort {}

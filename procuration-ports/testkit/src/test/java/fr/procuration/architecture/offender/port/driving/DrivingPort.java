package fr.procuration.architecture.offender.port.driving;

/** Something the hexagon offers. */
public interface DrivingPort {}

package fr.procuration.architecture.offender.persistence;

/** Not seen from outside, as it should be. */
record HiddenRow() {}

package fr.procuration.persistence.operations;

import java.time.Instant;

/**
 * A row whose instant cannot be right.
 *
 * @param row its table and its reference, nothing of a person
 * @param at its instant
 * @param why what is wrong with it
 */
public record WrongInstant(String row, Instant at, String why) {}

package fr.procuration.persistence.retention;

import java.time.Period;

/**
 * What is due in a table.
 *
 * @param table the table
 * @param due a condition on its rows, with one parameter: the instant before which they are due
 * @param retention how long its rows are kept
 */
record Rule(String table, String due, Period retention) {}

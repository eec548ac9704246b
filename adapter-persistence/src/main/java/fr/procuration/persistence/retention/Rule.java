package fr.procuration.persistence.retention;

/**
 * What is due in a table.
 *
 * @param table the table
 * @param due a condition on its rows, with one parameter: the instant before which they are due
 * @param retention how long its rows are kept
 */
record Rule(String table, String due, java.time.Period retention) {}

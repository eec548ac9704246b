package fr.procuration.persistence.retention;

import java.time.Period;

/** What is due in a table. */
record Rule(String table, String due, Period retention) {

    /** Whether it depends on rows of another table. */
    boolean isAboutOthers() {
        return due.contains("exists");
    }
}

/** What every table needs of the database: time limits, outages without personal data, grouped statements. */
@NullMarked
package fr.procuration.persistence.database;

import org.jspecify.annotations.NullMarked;

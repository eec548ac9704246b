/** What receipts are known by, where their status is published, and where the journal tells of them. */
@NullMarked
package fr.procuration.persistence.receipt;

import org.jspecify.annotations.NullMarked;

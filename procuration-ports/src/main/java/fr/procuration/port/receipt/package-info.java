/** Receipts as they are handed over, and the statuses that are published about them. */
@NullMarked
package fr.procuration.port.receipt;

import org.jspecify.annotations.NullMarked;

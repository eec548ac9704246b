/** Receipts and lists of statuses, as the formats of others have them: SD-JWT VC and Token Status List. */
@NullMarked
package fr.procuration.bootstrap.receipt;

import org.jspecify.annotations.NullMarked;

/** What anybody verifies receipts with: keys, statuses, the type; and the code that is printed. */
@NullMarked
package fr.procuration.web.proof;

import org.jspecify.annotations.NullMarked;

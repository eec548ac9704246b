/** The journal of changes, its feed and the cursors of those who are notified. */
@NullMarked
package fr.procuration.persistence.journal;

import org.jspecify.annotations.NullMarked;

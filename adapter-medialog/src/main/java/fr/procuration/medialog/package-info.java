/** What agents at the desk ask from Medialog+: who may represent a person, and whether the document is theirs. */
@NullMarked
package fr.procuration.medialog;

import org.jspecify.annotations.NullMarked;

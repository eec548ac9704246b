/** What is handed to the browser to keep: sealed and signed with keys that are derived from those of a keyset. */
@NullMarked
package fr.procuration.web.seal;

import org.jspecify.annotations.NullMarked;

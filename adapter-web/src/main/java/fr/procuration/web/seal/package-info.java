/** What is handed to the browser to keep: sealed with keys that are derived from the one configured secret. */
@NullMarked
package fr.procuration.web.seal;

import org.jspecify.annotations.NullMarked;

/** The page that verifies receipts in the browser, also without a network. */
@NullMarked
package fr.procuration.web.pages.verifier;

import org.jspecify.annotations.NullMarked;

/** What the claims of an account say: the mandant, and what is missing. */
@NullMarked
package fr.procuration.web.account;

import org.jspecify.annotations.NullMarked;

/** Who is calling: signing in and out, and the mandant that the account's claims tell of. */
@NullMarked
package fr.procuration.web.account;

import org.jspecify.annotations.NullMarked;

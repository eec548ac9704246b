/** Signing in with real providers of OpenID Connect, and the tokens and cookies that somebody could forge. */
@NullMarked
package fr.procuration.bootstrap.openid;

import org.jspecify.annotations.NullMarked;

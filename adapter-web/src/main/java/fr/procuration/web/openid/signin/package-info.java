/** Signing in by OpenID Connect: the attempt, the code exchange and the claims of an account. */
@NullMarked
package fr.procuration.web.openid.signin;

import org.jspecify.annotations.NullMarked;

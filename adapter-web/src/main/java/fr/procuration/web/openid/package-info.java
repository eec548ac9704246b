/** Signing in with the providers of OpenID Connect, and the bearer tokens they issue. */
@NullMarked
package fr.procuration.web.openid;

import org.jspecify.annotations.NullMarked;

/** The OpenID providers: their configuration, discovery, keys and the calls to them. */
@NullMarked
package fr.procuration.web.openid.provider;

import org.jspecify.annotations.NullMarked;

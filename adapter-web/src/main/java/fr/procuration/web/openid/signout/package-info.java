/** Signing out at the provider, and by the provider (back-channel logout). */
@NullMarked
package fr.procuration.web.openid.signout;

import org.jspecify.annotations.NullMarked;

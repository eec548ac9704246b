/** Signing in and out, whatever the provider, and what is told of it. */
@NullMarked
package fr.procuration.web.signin;

import org.jspecify.annotations.NullMarked;

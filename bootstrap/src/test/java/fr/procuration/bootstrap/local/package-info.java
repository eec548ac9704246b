/** The local environment: an embedded PostgreSQL, accounts to sign in with, a clock that can be set. */
@NullMarked
package fr.procuration.bootstrap.local;

import org.jspecify.annotations.NullMarked;

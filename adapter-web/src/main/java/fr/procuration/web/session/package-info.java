/** The session of an account: sealed in a cookie, opened, checked and ended. */
@NullMarked
package fr.procuration.web.session;

import org.jspecify.annotations.NullMarked;

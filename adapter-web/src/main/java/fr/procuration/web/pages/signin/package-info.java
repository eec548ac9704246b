/** The pages of signing in and out. */
@NullMarked
package fr.procuration.web.pages.signin;

import org.jspecify.annotations.NullMarked;

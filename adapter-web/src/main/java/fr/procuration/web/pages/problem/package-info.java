/** Problems as people see them: a page, or the way to sign in. */
@NullMarked
package fr.procuration.web.pages.problem;

import org.jspecify.annotations.NullMarked;

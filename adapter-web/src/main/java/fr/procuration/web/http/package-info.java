/** The guards of every HTTP request, whichever adapter answers: where it was made, what type its body has, form tokens. */
@NullMarked
package fr.procuration.web.http;

import org.jspecify.annotations.NullMarked;

/** What holds for every call, whichever adapter answers: strict JSON, and answers that no cache keeps. */
@NullMarked
package fr.procuration.web.wire;

import org.jspecify.annotations.NullMarked;

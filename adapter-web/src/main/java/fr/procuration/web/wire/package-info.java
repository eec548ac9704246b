/** What holds for every call, whichever adapter answers: the id of a request, strict JSON in strict UTF-8. */
@NullMarked
package fr.procuration.web.wire;

import org.jspecify.annotations.NullMarked;

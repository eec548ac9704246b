/** Notes grants and revocations, who signs in and out, who is refused what, and what operators do, apart from technical logs. */
@NullMarked
package fr.procuration.bootstrap.audit;

import org.jspecify.annotations.NullMarked;

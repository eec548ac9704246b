/** The pages on which an agent keeps the agenda of their site: today, the next days, the call before the visit, taking for somebody. */
@NullMarked
package fr.procuration.web.desk.agenda;

import org.jspecify.annotations.NullMarked;

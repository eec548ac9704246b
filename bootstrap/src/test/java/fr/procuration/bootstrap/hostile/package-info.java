/** What nobody should send, sent to the running service: broken, huge, slow, and a great deal of it. */
@NullMarked
package fr.procuration.bootstrap.hostile;

import org.jspecify.annotations.NullMarked;

/** The pages as people use them: in a browser, against the service as a process of its own. */
@NullMarked
package fr.procuration.bootstrap.browser;

import org.jspecify.annotations.NullMarked;

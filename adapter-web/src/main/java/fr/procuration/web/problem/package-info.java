/** The one place where every failure becomes a problem document (RFC 9457), for all adapters. */
@NullMarked
package fr.procuration.web.problem;

import org.jspecify.annotations.NullMarked;

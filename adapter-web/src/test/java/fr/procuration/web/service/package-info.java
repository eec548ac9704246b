/** The service on in-memory adapters, and somebody who calls it. */
@NullMarked
package fr.procuration.web.service;

import org.jspecify.annotations.NullMarked;

/** The service as a process of its own, called over HTTP: started, used, killed, started again. */
@NullMarked
package fr.procuration.bootstrap.service;

import org.jspecify.annotations.NullMarked;

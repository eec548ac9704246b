/**
 * OpenTelemetry, where an operator has named who collects it (ADR 0020). Without, none of it is there: no bean, no filter, no
 * thread.
 */
@NullMarked
package fr.procuration.bootstrap.tracing;

import org.jspecify.annotations.NullMarked;

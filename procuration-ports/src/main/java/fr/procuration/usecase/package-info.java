/** The use cases, behind the driving ports; built by {@link fr.procuration.usecase.UseCases}. */
@NullMarked
package fr.procuration.usecase;

import org.jspecify.annotations.NullMarked;

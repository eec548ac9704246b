/**
 * What every adapter of a driven port must pass: extend the contract and provide the adapter. A store extends
 * {@link StoreContracts}, once.
 *
 * <p>The methods that provide an adapter are called several times in a test. They give the same data throughout one
 * test. Contracts find their own mandants, so that the data may hold something before; nobody else may write while a
 * test runs.
 */
@NullMarked
package fr.procuration.port.contract;

import org.jspecify.annotations.NullMarked;

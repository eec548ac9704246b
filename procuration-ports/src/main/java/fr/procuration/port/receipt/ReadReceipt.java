package fr.procuration.port.receipt;

import fr.procuration.domain.receipt.Receipt;

/**
 * A receipt of this service, unchanged.
 *
 * @param receipt what it says
 * @param registered what it is known by
 */
public record ReadReceipt(Receipt receipt, RegisteredReceipt registered) {}

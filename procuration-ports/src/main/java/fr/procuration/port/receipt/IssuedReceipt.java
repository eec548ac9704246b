package fr.procuration.port.receipt;

import fr.procuration.domain.receipt.Receipt;

/**
 * A receipt and its credential.
 *
 * @param receipt what is proven
 * @param credential what proves it ({@code dc+sd-jwt}); whoever has it reads the names in it
 */
public record IssuedReceipt(Receipt receipt, String credential) {

    @Override
    public String toString() {
        return "IssuedReceipt[" + receipt + "]";
    }
}

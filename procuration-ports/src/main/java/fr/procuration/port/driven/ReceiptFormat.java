package fr.procuration.port.driven;

import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.receipt.ReadReceipt;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusList;
import java.time.Instant;

/** How receipts and lists of statuses are written for others to verify, and signed by the {@link ReceiptSigner}. */
public interface ReceiptFormat {

    /**
     * Writes a receipt as a credential (SD-JWT VC).
     *
     * @param receipt what it says
     * @param registered what it is known by
     * @param made the instant at which it is made, kept to the second
     * @return the credential; all that the receipt says can be read in it
     * @throws fr.procuration.port.UnavailableException if it cannot be signed now
     */
    String credential(Receipt receipt, RegisteredReceipt registered, Instant made);

    /**
     * Reads a credential that this service has signed. That it has expired, or that its procuration has ended, is not looked at.
     *
     * @param credential any text
     * @return what it says
     * @throws fr.procuration.domain.RefusedException with {@link fr.procuration.domain.Refusal.UnverifiedReceipt} if it is none, is of
     *     another service or another type, or is not as it was signed
     */
    ReadReceipt read(String credential);

    /**
     * Writes a list of statuses (Token Status List).
     *
     * @param list its number, from 1 on
     * @param statuses all its entries, as {@link fr.procuration.port.receipt.Statuses} packs them
     * @param made the instant of which it tells, kept to the second
     * @return the list, signed
     * @throws fr.procuration.port.UnavailableException if it cannot be signed now
     */
    StatusList statusList(int list, byte[] statuses, Instant made);
}

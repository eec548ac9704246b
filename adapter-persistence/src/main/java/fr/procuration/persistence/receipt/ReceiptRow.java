package fr.procuration.persistence.receipt;

import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/** A row of the table of receipts. */
record ReceiptRow(int list, int place, long subject, int part, UUID mandant, int number) {

    static ReceiptRow of(ResultSet row) throws SQLException {
        return new ReceiptRow(
                row.getInt("list"),
                row.getInt("place"),
                row.getLong("subject"),
                row.getInt("part"),
                row.getObject("mandant", UUID.class),
                row.getInt("number"));
    }

    RegisteredReceipt registered() {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(subject).array();
        return new RegisteredReceipt(
                new StatusEntry(list, place),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

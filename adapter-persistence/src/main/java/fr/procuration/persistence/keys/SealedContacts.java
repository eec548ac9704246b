package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The address of each mandant who has one; one that changes meanwhile is sealed by who changes it. */
record SealedContacts(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public List<String> key() {
        return List.of("mandant", "part");
    }

    @Override
    public List<String> sealed() {
        return List.of("address_data");
    }

    @Override
    public String select() {
        return """
                select part, mandant, address_data,
                    (select nir_data from mandant_index
                        where mandant_index.part = contact.part and mandant_index.mandant = contact.mandant limit 1) as nir_data
                from contact
                """;
    }

    @Override
    public String update() {
        return "update contact set address_data = ? where part = ? and mandant = ? and address_data = ?";
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] address = row.getBytes("address_data");
        if (address == null || vault.isSealedToday(address)) {
            return false;
        }
        UUID mandant = row.getObject("mandant", UUID.class);
        byte[] number = Vault.withoutPadding(vault.open(row.getBytes("nir_data"), SealingContexts.number(mandant)));
        AssociatedData place = SealingContexts.address(new String(number, StandardCharsets.UTF_8));
        update.setBytes(1, vault.seal(Vault.withoutPadding(vault.open(address, place)), place));
        update.setInt(2, row.getInt("part"));
        update.setObject(3, mandant);
        update.setBytes(4, address);
        update.addBatch();
        return true;
    }
}

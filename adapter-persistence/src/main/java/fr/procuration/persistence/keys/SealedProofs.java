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

/** The code and the address of each proof. */
record SealedProofs(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "address_proof";
    }

    @Override
    public List<String> key() {
        return List.of("mandant", "part", "id");
    }

    @Override
    public List<String> sealed() {
        return List.of("proof_data");
    }

    @Override
    public String select() {
        return """
                select part, mandant, id, proof_data,
                    (select nir_data from mandant_index
                        where mandant_index.part = address_proof.part and mandant_index.mandant = address_proof.mandant limit 1) as nir_data
                from address_proof
                """;
    }

    @Override
    public String update() {
        return "update address_proof set proof_data = ? where part = ? and mandant = ? and id = ?";
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] proof = row.getBytes("proof_data");
        if (vault.isSealedToday(proof)) {
            return false;
        }
        UUID mandant = row.getObject("mandant", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        byte[] number = Vault.withoutPadding(vault.open(row.getBytes("nir_data"), SealingContexts.number(mandant)));
        AssociatedData place = SealingContexts.proof(id, new String(number, StandardCharsets.UTF_8));
        update.setBytes(1, vault.seal(Vault.withoutPadding(vault.open(proof, place)), place));
        update.setInt(2, row.getInt("part"));
        update.setObject(3, mandant);
        update.setObject(4, id);
        update.addBatch();
        return true;
    }
}

package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** The NIR each consultation is about, and the digest it is found by. */
record SealedConsultations(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "consultation";
    }

    @Override
    public List<String> key() {
        return List.of("nir_index", "at", "id", "lot");
    }

    @Override
    public List<String> sealed() {
        return List.of("nir_data");
    }

    @Override
    public String select() {
        return "select at, id, lot, agent, site, origin, outcome, zone, nir_index, index_key, nir_data from consultation ";
    }

    @Override
    public String update() {
        return """
                update consultation set nir_index = ?, index_key = ?, nir_data = ?
                where nir_index = ? and at = ? and id = ? and lot = ?
                """;
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] stored = row.getBytes("nir_data");
        if (vault.isSealedToday(stored) && row.getInt("index_key") == vault.indexKey()) {
            return false;
        }
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        AssociatedData place = SealingContexts.consultation(
                at.toInstant(),
                row.getString("agent"),
                row.getString("site"),
                row.getString("origin"),
                row.getString("outcome"),
                row.getString("zone"));
        byte[] number = vault.open(stored, place);
        update.setBytes(1, vault.digest(vault.indexKey(), Vault.withoutPadding(number)));
        update.setInt(2, vault.indexKey());
        update.setBytes(3, vault.seal(number, place));
        update.setBytes(4, row.getBytes("nir_index"));
        update.setObject(5, at);
        update.setLong(6, row.getLong("id"));
        update.setInt(7, row.getInt("lot"));
        update.addBatch();
        return true;
    }
}

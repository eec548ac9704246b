package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The number of each mandant, and the digests it is found by. An entry of a mandant is all it takes to write the others:
 * each is written anew, under each key of the index.
 */
record SealedMandants(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "mandant_index";
    }

    @Override
    public List<String> key() {
        return List.of("nir_index", "part");
    }

    @Override
    public List<String> sealed() {
        return List.of("nir_data");
    }

    @Override
    public String select() {
        return """
                select part, nir_index, mandant, nir_data,
                    (select array_agg(key_id) from mandant_index as entry
                        where entry.part = mandant_index.part and entry.mandant = mandant_index.mandant) as keys
                from mandant_index
                """;
    }

    @Override
    public String update() {
        return """
                insert into mandant_index (part, mandant, key_id, nir_index, nir_data) values (?, ?, ?, ?, ?)
                on conflict (part, nir_index) do update set nir_data = excluded.nir_data
                where mandant_index.mandant = excluded.mandant
                """;
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] stored = row.getBytes("nir_data");
        if (vault.isSealedToday(stored)
                && hasEveryKey((Integer[]) row.getArray("keys").getArray())) {
            return false;
        }
        UUID mandant = row.getObject("mandant", UUID.class);
        AssociatedData place = SealingContexts.number(mandant);
        byte[] number = vault.open(stored, place);
        byte[] sealed = vault.seal(number, place);
        for (int key : vault.indexKeys()) {
            update.setInt(1, row.getInt("part"));
            update.setObject(2, mandant);
            update.setInt(3, key);
            update.setBytes(4, vault.digest(key, Vault.withoutPadding(number)));
            update.setBytes(5, sealed);
            update.addBatch();
        }
        return true;
    }

    private boolean hasEveryKey(Integer[] keys) {
        return List.of(keys).containsAll(vault.indexKeys());
    }
}

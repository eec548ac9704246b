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

/** The mandataire of each kept answer that has one: its place is known by the mandant's number. */
record SealedAnswers(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "kept_answer";
    }

    @Override
    public List<String> key() {
        return List.of("mandant", "part", "key");
    }

    @Override
    public List<String> sealed() {
        return List.of("mandataire_data");
    }

    @Override
    public String select() {
        return """
                select part, mandant, key, mandataire_data,
                    (select nir_data from mandant_index
                        where mandant_index.part = kept_answer.part and mandant_index.mandant = kept_answer.mandant limit 1) as nir_data
                from kept_answer
                """;
    }

    @Override
    public String update() {
        return "update kept_answer set mandataire_data = ? where part = ? and mandant = ? and key = ?";
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] mandataire = row.getBytes("mandataire_data");
        if (mandataire == null || vault.isSealedToday(mandataire)) {
            return false;
        }
        UUID mandant = row.getObject("mandant", UUID.class);
        byte[] number = Vault.withoutPadding(vault.open(row.getBytes("nir_data"), SealingContexts.number(mandant)));
        AssociatedData place = SealingContexts.answer(new String(number, StandardCharsets.UTF_8), row.getString("key"));
        update.setBytes(1, vault.seal(vault.open(mandataire, place), place));
        update.setInt(2, row.getInt("part"));
        update.setObject(3, mandant);
        update.setString(4, row.getString("key"));
        update.addBatch();
        return true;
    }
}

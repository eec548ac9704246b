package fr.procuration.persistence.keys;

import fr.procuration.domain.Canal;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import fr.procuration.persistence.vault.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Mandant and mandataire of each procuration. */
record SealedProcurations(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "procuration";
    }

    @Override
    public List<String> key() {
        return List.of("mandant", "part", "number");
    }

    @Override
    public List<String> sealed() {
        return List.of("mandant_data", "mandataire_data");
    }

    @Override
    public String select() {
        return "select part, mandant, id, number, canal, granted_at, ends_at, mandant_data, mandataire_data"
                + " from procuration ";
    }

    @Override
    public String update() {
        return "update procuration set mandant_data = ?, mandataire_data = ? where part = ? and mandant = ? and number = ?";
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] mandant = row.getBytes("mandant_data");
        byte[] mandataire = row.getBytes("mandataire_data");
        if (vault.isSealedToday(mandant) && vault.isSealedToday(mandataire)) {
            return false;
        }
        ProcurationPlace place = place(row);
        update.setBytes(1, vault.seal(vault.open(mandant, place.mandant()), place.mandant()));
        update.setBytes(2, vault.seal(vault.open(mandataire, place.mandataire()), place.mandataire()));
        update.setInt(3, row.getInt("part"));
        update.setObject(4, row.getObject("mandant", UUID.class));
        update.setInt(5, place.number());
        update.addBatch();
        return true;
    }

    private static ProcurationPlace place(ResultSet row) throws SQLException {
        return new ProcurationPlace(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                new Canal(row.getString("canal")),
                instant(row, "granted_at"),
                instant(row, "ends_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

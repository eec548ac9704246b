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

/** The name of the mandant of each appointment. */
record SealedAppointments(Vault vault) implements SealedTable {

    @Override
    public String name() {
        return "appointment";
    }

    @Override
    public List<String> key() {
        return List.of("mandant", "part", "id");
    }

    @Override
    public List<String> sealed() {
        return List.of("name_data");
    }

    @Override
    public String select() {
        return """
                select distinct on (appointment.mandant, appointment.part, appointment.id)
                    appointment.part, appointment.mandant, appointment.id, name_data, nir_data
                from appointment join mandant_index using (part, mandant)
                """;
    }

    @Override
    public String update() {
        return "update appointment set name_data = ? where part = ? and mandant = ? and id = ?";
    }

    @Override
    public boolean seal(ResultSet row, PreparedStatement update) throws SQLException {
        byte[] name = row.getBytes("name_data");
        if (vault.isSealedToday(name)) {
            return false;
        }
        UUID mandant = row.getObject("mandant", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        byte[] number = Vault.withoutPadding(vault.open(row.getBytes("nir_data"), SealingContexts.number(mandant)));
        AssociatedData place = SealingContexts.name(id, new String(number, StandardCharsets.UTF_8));
        update.setBytes(1, vault.seal(Vault.withoutPadding(vault.open(name, place)), place));
        update.setInt(2, row.getInt("part"));
        update.setObject(3, mandant);
        update.setObject(4, id);
        update.addBatch();
        return true;
    }
}

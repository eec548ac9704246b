package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A table with sealed columns, and how a row of it comes under the primary keys. */
interface SealedTable {

    /** All of them; what needs another to be read comes before it. */
    static List<SealedTable> all(Vault vault) {
        return List.of(
                new SealedAnswers(vault),
                new SealedContacts(vault),
                new SealedProofs(vault),
                new SealedAppointments(vault),
                new SealedMandants(vault),
                new SealedProcurations(vault),
                new SealedConsultations(vault));
    }

    String name();

    /** The columns that are sealed. */
    List<String> sealed();

    /** The columns of its primary key, in their order. */
    List<String> key();

    /** Selects the key and what else is needed of the rows of this table. */
    String select();

    /** Changes one row. */
    String update();

    /** Brings a row under the primary keys. */
    boolean seal(ResultSet row, PreparedStatement update) throws SQLException;
}

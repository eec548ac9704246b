package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The keys that the database needs and this instance lacks: one that was entered since it started, by another. */
@Singleton
public final class MissingKeys {

    private final DataSource database;
    private final Keysets keysets;

    /** Outside of any transaction of the caller: its own connections. */
    MissingKeys(DataSource database, DataSourceResolver resolver, Keysets keysets) {
        this.database = resolver.resolve(database);
        this.keysets = keysets;
    }

    /**
     * How many they are.
     *
     * @return their number; nothing while the database does not answer
     */
    public OptionalLong count() {
        long missing = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select purpose, key_id from key_in_use")) {
            while (rows.next()) {
                if (!keysets.of(Purpose.valueOf(rows.getString(1))).keys().contains(rows.getInt(2))) {
                    missing++;
                }
            }
            return OptionalLong.of(missing);
        } catch (SQLException outage) {
            return OptionalLong.empty();
        }
    }
}

package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.JournalKeys;
import fr.procuration.persistence.vault.KeysetConfiguration;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.SessionKeys;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.driven.ReceiptSigner;
import io.micronaut.context.annotation.Factory;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the keysets, and gives no vault before it is known to be the one of the database. */
@Factory
final class VaultFactory {

    private static final Logger LOG = LoggerFactory.getLogger(VaultFactory.class);

    @Singleton
    Keysets keysets(KeysetConfiguration configuration) {
        return configuration.read();
    }

    @Singleton
    SessionKeys sessionKeys(Keysets keysets) {
        return keysets.sessionKeys();
    }

    @Singleton
    JournalKeys journalKeys(Keysets keysets) {
        return keysets.journalKeys();
    }

    @Singleton
    ReceiptSigner receiptSigner(Keysets keysets) {
        return keysets.receiptKeys();
    }

    /** The owner is asked for, where there is one, so that the schema is migrated first. */
    @Singleton
    Vault vault(Keysets keysets, DataSource application, DataSourceResolver resolver, @Nullable OwnerDatabase owner) {
        Vault vault = keysets.vault();
        try (Connection connection = resolver.resolve(application).getConnection()) {
            requireCurrent(keysets, new KeyHistory(connection));
            register(new KeyRegister(connection, vault));
        } catch (SQLException e) {
            throw new KeysetException("The keys of the database cannot be checked (SQL state " + e.getSQLState() + ")");
        }
        return vault;
    }

    private static void requireCurrent(Keysets keysets, KeyHistory history) throws SQLException {
        for (Purpose purpose : Purpose.values()) {
            history.requireCurrent(keysets.of(purpose));
        }
    }

    /** Checks again what was entered: another instance may have come first, with another keyset. */
    private static void register(KeyRegister register) throws SQLException {
        register.check();
        int entered = register.enter();
        if (entered > 0) {
            LOG.info("{} keys are in use from now on", entered);
        }
        register.check();
    }
}

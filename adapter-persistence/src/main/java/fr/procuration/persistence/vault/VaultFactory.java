package fr.procuration.persistence.vault;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the vault, and lets nobody have it before it is known to be the one of the database. */
@Factory
final class VaultFactory {

    private static final Logger LOG = LoggerFactory.getLogger(VaultFactory.class);
    private static final int MOST_INDEX_KEYS = 2;

    @Context
    Vault vault(
            KeysetConfiguration keysets,
            DataSource application,
            DataSourceResolver resolver,
            @Nullable OwnerDatabase owner) {
        Keyset index = keysets.read(Purpose.INDEX);
        if (index.keys().size() > MOST_INDEX_KEYS) {
            throw new KeysetException(Purpose.INDEX.variable() + " has more than two keys: finish one change first");
        }
        Vault vault = new Vault(keysets.read(Purpose.DATA), index);
        try {
            if (owner != null) {
                sealWhatIsClear(vault, owner);
            }
            try (Connection connection = resolver.resolve(application).getConnection()) {
                register(new KeyRegister(connection, vault));
            }
        } catch (SQLException e) {
            throw new KeysetException("The keys of the database cannot be checked (SQL state " + e.getSQLState() + ")");
        }
        return vault;
    }

    private static void sealWhatIsClear(Vault vault, OwnerDatabase owner) throws SQLException {
        try (Connection connection = owner.connect()) {
            new FirstSealing(connection, vault).run();
        }
    }

    /** Checks again what was entered: another instance may have come first, with another keyset. */
    private static void register(KeyRegister register) throws SQLException {
        register.check();
        int entered = register.enter();
        if (entered > 0) {
            LOG.info("{} keys are in use from now on", entered);
            register.check();
        }
    }
}

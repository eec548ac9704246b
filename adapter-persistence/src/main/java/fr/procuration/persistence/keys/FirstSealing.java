package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what versions without a vault wrote in the clear, once: as soon as a key is in use, what is not sealed counts as
 * damaged. The tables are written anew, so that nothing of it stays in their files.
 */
public final class FirstSealing {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSealing.class);

    /** With those that a number in the clear was only taken out of. */
    private static final List<String> REWRITTEN =
            List.of("mandant_index", "procuration", "journal", "kept_answer", "satisfaction", "consultation");

    private final Connection owner;
    private final Vault vault;

    public FirstSealing(Connection owner, Vault vault) {
        this.owner = owner;
        this.vault = vault;
    }

    /** Other instances that start wait for its end. What a crash interrupts, the next start takes up. */
    public void run() throws SQLException {
        KeyRegister register = new KeyRegister(owner, vault);
        execute("select pg_advisory_lock(hashtext('procuration first sealing'))");
        if (!register.isEmpty()) {
            return;
        }
        owner.setAutoCommit(false);
        long sealed = 0;
        for (SealedTable table : SealedTable.all(vault, this::open)) {
            sealed += new TableSealing(owner, table).everything();
        }
        execute("delete from mandant_index where key_id = 0");
        owner.commit();
        for (String table : REWRITTEN) {
            execute("cluster " + table + " using " + table + "_pk");
        }
        register.enter();
        owner.commit();
        LOG.info("The keysets are in use from now on; {} rows of before are sealed", sealed);
    }

    private byte[] open(byte[] value, AssociatedData place) {
        return Vault.isSealed(value) ? vault.open(value, place) : value;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Until when a key was primary somewhere, and since when it may not be any more. */
public record KeyHistory(Connection database) {

    private static final String RETIRE = """
            insert into key_history (purpose, key_id, retired_at) values (?, ?, now())
            on conflict (purpose, key_id) do update set retired_at = coalesce(key_history.retired_at, now())
            """;
    private static final String RETIRED =
            "select retired_at from key_history where purpose = ? and key_id = ? and retired_at is not null";
    private static final String COMES_BACK = """
            select written_at + make_interval(secs => ?) from key_history
            where purpose = ? and key_id = ? and written_at + make_interval(secs => ?) > now()
            """;

    /** Notes that the earlier primary keys may not be primary any more. */
    void retire(Keyset keyset) throws SQLException {
        try (PreparedStatement retire = database.prepareStatement(RETIRE)) {
            for (int key : keyset.older()) {
                retire.setString(1, keyset.purpose().name());
                retire.setInt(2, key);
                retire.executeUpdate();
            }
        }
    }

    boolean isRetired(Purpose purpose, int key) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(RETIRED)) {
            select.setString(1, purpose.name());
            select.setInt(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Refuses a primary key that was retired: what it seals could not be opened once the key is taken out. */
    public void requireCurrent(Keyset keyset) throws SQLException {
        if (isRetired(keyset.purpose(), keyset.primary())) {
            throw new KeysetException("%s has the key %s in charge, which was retired: this is an old copy of the file"
                    .formatted(keyset.purpose().variable(), Keyset.named(keyset.primary())));
        }
    }

    /** Until when something that was sealed with a key for this long may come back; empty if it cannot any more. */
    Optional<Instant> comesBackUntil(Purpose purpose, int key, Duration lifetime) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(COMES_BACK)) {
            select.setDouble(1, lifetime.toSeconds());
            select.setString(2, purpose.name());
            select.setInt(3, key);
            select.setDouble(4, lifetime.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        }
    }
}

package fr.procuration.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Sql;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schema and the service compute the same hash of an entry, the one that is published. */
class JournalHashIT {

    private static final UUID MANDANT = UUID.fromString("0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44");
    private static final UUID ID = UUID.fromString("8d0f3f0e-4f1c-4b57-a5d0-0a6f4e2b9c11");
    private static final UUID VISIT = UUID.fromString("3f2b1c0d-9e8f-4a7b-8c6d-5e4f3a2b1c0d");
    private static final Instant AT = Instant.parse("2025-12-16T09:30:00.123456Z");

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());

    @Test
    void of_a_grant() {
        ChainedEntry grant = ChainedEntry.grant(7, MANDANT, 1, 1, ID, AT, "WEB", AT.plusSeconds(2_678_400));

        assertSame(
                JournalHash.of(JournalHash.none(), grant),
                "decode(repeat('00', 32), 'hex'), 7, '%s', 1, 1, '%s', 'ACCORDEE', '%s', 'WEB', '%s', null, null, null, null, null"
                        .formatted(MANDANT, ID, AT, AT.plusSeconds(2_678_400)),
                "caca3f4f2a4ad19536d5fece592dbe7f8d1c241d56408e7feccc66a6c2d3fdab");
    }

    @Test
    void of_an_end() {
        assertSame(
                JournalHash.of(Sha256.of(new byte[] {1}), entry("TERMINEE", "SIGNALEMENT", null)),
                "sha256('\\x01'), 4095, '%s', 2, 3, '%s', 'TERMINEE', '%s', null, null, 'SIGNALEMENT', 'agent', 'Caisse d’Épinal', '::1', null"
                        .formatted(MANDANT, ID, AT),
                "2955715f213e50b784781b50f5098c0c0ce9ba2dc3e4e2824f60fad54b4a9e84");
    }

    @Test
    void of_a_visit() {
        assertSame(
                JournalHash.of(Sha256.of(new byte[] {1}), entry("RECUE", null, VISIT)),
                "sha256('\\x01'), 4095, '%s', 2, 3, '%s', 'RECUE', '%s', null, null, null, 'agent', 'Caisse d’Épinal', '::1', '%s'"
                        .formatted(MANDANT, ID, AT, VISIT),
                "2231289275ac9c8ed1d042f901a006868c6bce8a29101ac79a34ed1f361b3426");
    }

    private static ChainedEntry entry(String kind, @Nullable String reason, @Nullable UUID visit) {
        return new ChainedEntry(
                4095, MANDANT, 2, 3, ID, kind, AT, null, null, reason, "agent", "Caisse d’Épinal", "::1", visit);
    }

    private void assertSame(byte[] hash, String arguments, String published) {
        String computed = HexFormat.of().formatHex(hash);
        assertThat(computed).isEqualTo(published);
        assertThat(sql.column("select encode(journal_hash(" + arguments + "), 'hex')"))
                .containsExactly(computed);
    }
}

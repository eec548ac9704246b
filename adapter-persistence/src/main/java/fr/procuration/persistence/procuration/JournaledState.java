package fr.procuration.persistence.procuration;

import fr.procuration.port.DamagedDataException;
import java.time.Instant;

/** The state of a procuration beside what the journal says of it: they are written together, and neither is taken without the other. */
final class JournaledState {

    /**
     * The procurations, each with what the journal has of its grant and of its end, each by one look-up in an index. The part is said
     * of both tables: a cluster knows where to ask only by a value.
     */
    static final String JOURNALED = """
            select procuration.*, accordee, granting.previous, granting.hash, terminee, reason
            from procuration
                left join lateral (
                    select at as accordee, previous, hash from journal
                    where journal.part = :part and journal.mandant = procuration.mandant
                        and journal.sequence = procuration.sequence and journal.number = procuration.number
                        and kind = 'ACCORDEE') as granting on true
                left join lateral (
                    select at as terminee, reason from journal
                    where journal.part = :part and journal.mandant = procuration.mandant
                        and journal.number = procuration.number and kind = 'TERMINEE') as ending on true
            """;

    /** Whether the state of a procuration is not the one of its grant: asked where it is not brought along. */
    static final String REWRITTEN = """
            hash is distinct from journal_hash(
                previous, part, mandant, sequence, number, id, 'ACCORDEE', granted_at, canal, ends_at, null, null, null,
                null, null)""";

    private JournaledState() {}

    /** An entry of the grant is missed for a while when the purge has begun to delete a procuration that ended long ago. */
    static ProcurationRow checked(ProcurationRow row) {
        boolean purged = row.accordee() == null && row.terminee() == null;
        boolean grantedOtherwise = row.accordee() != null && !row.isGrantedAsJournaled();
        if (grantedOtherwise || !purged && !row.endsAsJournaled()) {
            throw damaged(row);
        }
        return row;
    }

    /** None that has not ended is purged; of one that has, its sealed data tell that it has. */
    static ProcurationRow checkedAt(ProcurationRow row, Instant now) {
        if (row.accordee() == null && !row.endsAt().isAfter(now)) {
            return row;
        }
        if (!row.isGrantedAsJournaled() || !row.endsAsJournaled()) {
            throw damaged(row);
        }
        return row;
    }

    static DamagedDataException damaged(ProcurationRow row) {
        return new DamagedDataException("procuration " + row.id() + ": the journal says otherwise");
    }
}

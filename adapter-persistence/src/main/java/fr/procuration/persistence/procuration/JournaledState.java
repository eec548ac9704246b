package fr.procuration.persistence.procuration;

import fr.procuration.port.DamagedDataException;

/** The state of a procuration beside what the journal says of it: they are written together, and neither is taken without the other. */
final class JournaledState {

    /**
     * The procurations, each with the instants at which the journal has its grant and its end, and why it ended. The part is said of both
     * tables: a cluster knows where to ask only by a value.
     */
    static final String JOURNALED = """
            select procuration.*, accordee, terminee, reason from procuration cross join lateral (
                select max(at) filter (where kind = 'ACCORDEE') as accordee,
                    max(at) filter (where kind = 'TERMINEE') as terminee, max(reason) as reason
                from journal
                where journal.part = :part and journal.mandant = procuration.mandant
                    and journal.number = procuration.number and kind in ('ACCORDEE', 'TERMINEE')) as entries
            """;

    private JournaledState() {}

    /** An entry of the grant is missed for a while when the purge has begun to delete a procuration that ended long ago. */
    static ProcurationRow checked(ProcurationRow row) {
        boolean purged = row.accordee() == null && row.terminee() == null;
        if (!purged && !row.endsAsJournaled()) {
            throw damaged(row);
        }
        return row;
    }

    /** None that has not ended is purged. */
    static ProcurationRow checkedBeforeItsEnd(ProcurationRow row) {
        if (row.accordee() == null || !row.endsAsJournaled()) {
            throw damaged(row);
        }
        return row;
    }

    private static DamagedDataException damaged(ProcurationRow row) {
        return new DamagedDataException("procuration " + row.id() + ": the journal says otherwise");
    }
}

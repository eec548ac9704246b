package fr.procuration.persistence.procuration;

import fr.procuration.domain.Canal;
import fr.procuration.persistence.database.GroupedStatements;
import fr.procuration.persistence.procuration.RecordedGrant.Outcome;
import fr.procuration.persistence.vault.MandantIndex;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import javax.sql.DataSource;

/** Grants written as the service writes them, those of callers at once together, and nothing around it. */
public final class PlainGrants {

    private static final byte[] NOTHING = {};

    private final GroupedStatements<GrantRow, RecordedGrant> writes;

    public PlainGrants(DataSource pool) {
        GrantGroups groups = new GrantGroups(pool, DataSourceResolver.DEFAULT);
        this.writes =
                new GroupedStatements<>(GrantsConfiguration.WRITERS, GrantsConfiguration.LARGEST_GROUP, groups::record);
    }

    /** The first grant of somebody who never gave one. */
    public void write(MandantIndex index, byte[] nirData, byte[] person, Instant now) {
        MandantEntry entry = new MandantEntry(index, MandantReferences.next(now).value(), nirData);
        ProcurationRow row = new ProcurationRow(
                entry.mandant(),
                1,
                UUID.randomUUID(),
                Canal.WEB.name(),
                now,
                now.plus(30, ChronoUnit.DAYS),
                null,
                null,
                person,
                person,
                index.part(),
                1,
                null,
                NOTHING,
                NOTHING,
                null,
                null);
        if (writes.send(new GrantRow(entry, row, null)).outcome() != Outcome.RECORDED) {
            throw new IllegalStateException("granted before");
        }
    }

    /** The statement that records a single grant, with names of parameters behind colons. */
    public static String text() {
        String[] values = {
            ":part",
            ":index",
            ":indexKey",
            ":other",
            ":otherKey",
            ":mandant",
            ":nirData",
            ":number",
            ":id",
            ":canal",
            ":grantedAt",
            ":endsAt",
            ":mandantData",
            ":mandataireData",
            "null"
        };
        String text = GrantGroups.RECORD;
        for (String value : values) {
            text = text.replaceFirst("\\?", Matcher.quoteReplacement("array[" + value + "]"));
        }
        return text;
    }
}

package fr.procuration.persistence.procuration;

import fr.procuration.domain.Procuration;
import fr.procuration.persistence.database.DatabaseConfiguration;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.GroupedStatements;
import fr.procuration.persistence.database.Outages;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Grants of many callers in the same moment, written together. What excludes one of them is its own answer; if they fail
 * because somebody else wrote the same in the same moment, each is written alone, so that only the one concerned is refused.
 */
@Singleton
class Grants {

    private final GrantGroups groups;
    private final ProcurationMapper mapper;
    private final PersonalData data;
    private final GroupedStatements<Grant, Supplier<RecordedGrant>> writes;

    Grants(
            GrantGroups groups,
            ProcurationMapper mapper,
            PersonalData data,
            GrantsConfiguration grants,
            DatabaseConfiguration database) {
        this.groups = groups;
        this.mapper = mapper;
        this.data = data;
        GrantsConfiguration configuration = grants.on(database);
        this.writes = new GroupedStatements<>(configuration.writers(), configuration.largestGroup(), this::write);
    }

    /** In a transaction of its own. */
    RecordedGrant record(Procuration granted, @Nullable IdempotencyKey key) {
        return writes.send(new Grant(granted, key)).get();
    }

    private record Grant(Procuration procuration, @Nullable IdempotencyKey key) {}

    private List<Supplier<RecordedGrant>> write(List<Grant> group) {
        List<GrantRow> rows = group.stream().map(this::row).toList();
        try {
            return groups.record(rows).stream().map(Grants::recorded).toList();
        } catch (DatabaseException failure) {
            if (Outages.isConflict(failure)) {
                return rows.stream().map(this::writtenAlone).toList();
            }
            throw failure;
        }
    }

    /** Sealed by who writes the group: what sealing keeps for each thread is made once for all of it. */
    private GrantRow row(Grant grant) {
        Procuration granted = grant.procuration();
        MandantEntry entry = data.entry(
                granted.mandant().nir(),
                MandantReferences.next(granted.validity().from()));
        IdempotencyKey key = grant.key();
        return new GrantRow(entry, mapper.granted(granted, entry.mandant(), data), key == null ? null : key.value());
    }

    private static Supplier<RecordedGrant> recorded(RecordedGrant grant) {
        return () -> grant;
    }

    private Supplier<RecordedGrant> writtenAlone(GrantRow row) {
        try {
            return recorded(alone(row));
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    /** Twice at most: who was in the way the first time has committed by then, and is seen. */
    private RecordedGrant alone(GrantRow row) {
        try {
            return groups.record(List.of(row)).get(0);
        } catch (DatabaseException failure) {
            if (!Outages.isConflict(failure)) {
                throw failure;
            }
        }
        try {
            return groups.record(List.of(row)).get(0);
        } catch (DatabaseException failure) {
            if (!Outages.isConflict(failure)) {
                throw failure;
            }
            throw new DamagedDataException("grant: refused by a constraint, and nothing recorded excludes it");
        }
    }
}

package fr.procuration.persistence.operations;

import jakarta.inject.Singleton;
import java.util.Optional;

/** How large the audit is, partitions and indexes included. */
public record AuditSize(double rows, double bytes) {

    /** Asks the catalogue only. */
    @Singleton
    public static final class Reader {

        private static final String SIZE = """
                select coalesce(sum(greatest(reltuples, 0)), 0), coalesce(sum(pg_total_relation_size(oid)), 0)
                from pg_class where oid in (
                    select relid from pg_partition_tree('audit') where isleaf union select 'audit'::regclass)
                """;

        private final Questions questions;

        Reader(Questions questions) {
            this.questions = questions;
        }

        /**
         * Reads it.
         *
         * @return nothing while the database does not answer
         */
        public Optional<AuditSize> read() {
            return questions.ask(SIZE, rows -> {
                rows.next();
                return new AuditSize(rows.getDouble(1), rows.getDouble(2));
            });
        }
    }
}

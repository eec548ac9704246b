package fr.procuration.bootstrap.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                select 1 from ended_session where id = ?                       | SELECT ended_session
                INSERT INTO "procuration" ("id") VALUES (?)                    | INSERT procuration
                insert into consultation (at) select * from unnest(?, ?)       | INSERT consultation
                update journal_head set position = ? where id = 1              | UPDATE journal_head
                delete from kept_answer where at < ?                           | DELETE kept_answer
                select coalesce(extract(epoch from clock_timestamp()), 0)      | SELECT
                with new as (select ?) insert into journal select * from new   | WITH journal
                select record_revocation(?, ?)                                 | CALL record_revocation
                select ordinal, id from record_grants(?::integer[])            | CALL record_grants
                select id from unnest((select ?)) cross join lateral (select * from (select 1 from procuration)) | SELECT procuration
                select nir from 'DUPONT'                                       | SELECT
                explain analyze select 2550814168025                           | SQL
                """)
    void says_what_it_does_and_to_which_table(String sql, String name) {
        assertThat(StatementName.of(sql)).hasToString(name);
    }

    @Test
    void of_a_statement_without_text_there_is_nothing_to_say() {
        assertThat(StatementName.of(null)).hasToString("SQL");
    }
}

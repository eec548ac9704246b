package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong in the application, its role cannot rewrite what happened. */
@OnOneServer
class RightsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String OWNER = EmbeddedDatabase.fresh();
    private static final Sql APPLICATION = new Sql(ApplicationRole.urlOf(OWNER));

    private static final String RIGHTS = """
            with relation as (
                select oid, relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')),
            held as (
                select relname, oid, lower(kind) as right_to
                from relation, unnest(array[
                    'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) as kind
                where has_table_privilege('procuration_application', oid, kind)
                union all
                select relname, relation.oid, format('%s (%s)', lower(kind), attname)
                from relation join pg_attribute on attrelid = relation.oid and attnum > 0,
                    unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as kind
                where has_column_privilege('procuration_application', relation.oid, attnum, kind)
                    and not has_table_privilege('procuration_application', relation.oid, kind))
            select relname || ': ' || string_agg(right_to, ', ' order by right_to) from held group by relname
            """;

    @BeforeAll
    static void create_roles() {
        new Sql(OWNER).execute("""
                create role plain_owner login;
                create role heir login noinherit in role plain_owner;
                create role writer login in role pg_write_all_data;
                create role lender;
                create role borrower login in role lender;
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consultation set outcome = 'REPRESENTE'",
                "update consultation set at = now()",
                "delete from consultation",
                "truncate consultation",
                "alter table consultation add column more text",
                "drop table consultation",
                "update procuration set ends_at = now()",
                "update procuration set mandataire_data = 'n'",
                "update procuration set mandant = gen_random_uuid()",
                "update mandant_index set mandant = gen_random_uuid()",
                "delete from mandant_index",
                "update key_in_use set proof = 'p'",
                "delete from key_in_use",
                "select from audit",
                "update audit set outcome = 'rien'",
                "delete from audit",
                "select from audit_trail",
                "update consultation set nir_index = 'i'",
                "delete from procuration",
                "truncate procuration cascade",
                "update journal set kind = 'TERMINEE'",
                "update journal set at = now()",
                "update journal set agent = 'b'",
                "delete from journal",
                "truncate journal",
                "update journal_place set position = 7",
                "delete from journal_place",
                "truncate journal_place",
                "update journal set hash = sha256('a')",
                "update procuration set sequence = 7",
                "update journal_checkpoint set root = sha256('a')",
                "delete from journal_checkpoint",
                "insert into journal_leaf values (1, sha256('a'))",
                "delete from journal_leaf",
                "delete from journal_head",
                "update kept_answer set number = 1",
                "delete from kept_answer",
                "update satisfaction set satisfied = false",
                "delete from satisfaction",
                "delete from contact",
                "delete from address_proof",
                "update address_proof set proof_data = 'p'",
                "delete from message",
                "update message set kind = 'RAPPEL'",
                "update message set position = 7",
                "update appointment set site = 's'",
                "update appointment set name_data = 'n'",
                "delete from appointment",
                "update slot_place set place = 2",
                "update appointment_event set kind = 'ANNULE'",
                "delete from appointment_event",
                "update receipt set place = 7",
                "delete from receipt",
                "update receipt_list set number = 7",
                "delete from receipt_list",
                "delete from notifier_cursor",
                "update last_run set ended_at = now()",
                "delete from write_probe",
                "select from flyway_schema_history",
                "create table public.more (id int)",
                "set role postgres",
                "set session_replication_role = replica"
            })
    void the_application_may_not(String statement) throws SQLException {
        try (Connection connection = APPLICATION.connect();
                Statement attempt = connection.createStatement()) {
            SQLException refused = catchThrowableOfType(SQLException.class, () -> attempt.execute(statement));

            assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void the_application_has_these_rights_and_no_others() {
        assertThat(new Sql(OWNER).column(RIGHTS))
                .containsExactlyInAnyOrder(
                        "address_proof: insert, select, update (tries), update (used)",
                        "appointment: insert, select, update (ends_at), update (holds), update (represented), update (revision),"
                                + " update (sequence), update (starts_at), update (state)",
                        "appointment_event: insert, select, update (position), update (step)",
                        "audit: insert",
                        "contact: insert, select, update (address_data), update (changed_at), update (origin), update (wanted)",
                        "consultation: insert, select",
                        "ended_session: insert, select",
                        "ended_subject: insert, select, update (ended_at)",
                        "grant_block: insert, select",
                        "instance_key: delete, insert, select, update (seen_at)",
                        "journal: insert, select, update (position)",
                        "journal_checkpoint: insert, select",
                        "journal_head: select, update (position), update (step)",
                        "journal_leaf: select",
                        "journal_place: insert, select",
                        "kept_answer: insert, select",
                        "kept_page: delete, insert, select, update (expires_at)",
                        "key_in_use: insert, select",
                        "key_history: insert, select, update (written_at)",
                        "last_run: select",
                        "logout_token: insert, select",
                        "look_up_bucket: insert, select, update (expires_at), update (state)",
                        "mandant_index: insert, select",
                        "message: insert, select, update (attempts), update (due_at), update (first_tried_at),"
                                + " update (leased_until), update (settled_at), update (state)",
                        "notifier_cursor: insert, select, update (position)",
                        "opened_session: insert, select",
                        "procuration: insert, select, update (end_reason), update (ended_at)",
                        "receipt: insert, select",
                        "receipt_list: insert, select, update (given)",
                        "satisfaction: insert, select",
                        "slot_place: delete, insert, select",
                        "write_probe: select, update (at)");
    }

    @Test
    void nobody_else_may_call_what_records_changes() {
        assertThat(new Sql(OWNER).column("""
                        select proname from pg_proc
                        where pronamespace = 'public'::regnamespace
                            and has_function_privilege('procuration_application', oid, 'execute')
                            and not has_function_privilege('plain_owner', oid, 'execute')
                        """))
                .containsExactlyInAnyOrder(
                        "enter_mandant",
                        "journal_text",
                        "journal_hash",
                        "next_entry",
                        "record_grants",
                        "record_end",
                        "record_visit",
                        "is_blocked",
                        "record_block",
                        "keep_refusal",
                        "record_satisfaction",
                        "add_consultations",
                        "choose_contact",
                        "learn_address",
                        "request_proof",
                        "try_proof",
                        "accept_address",
                        "hold_appointments",
                        "free_place",
                        "left_place",
                        "add_appointment_event",
                        "take_appointment",
                        "move_appointment",
                        "change_appointment",
                        "honour_appointment",
                        "give_receipt",
                        "is_moot",
                        "claim_message");
        assertThat(new Sql(OWNER).column("select proname from pg_proc where pronamespace = 'public'::regnamespace"))
                .hasSize(28);
    }

    @Test
    void a_right_given_by_mistake_is_taken_back_by_the_next_change_of_the_rights() {
        Sql owner = new Sql(EmbeddedDatabase.fresh());
        owner.execute("grant delete, update on consultation to procuration_application");
        owner.execute("update flyway_schema_history set checksum = 0 where version is null");
        migrate(owner.jdbcUrl(), ApplicationRole.NAME);

        assertThat(owner.column(RIGHTS)).contains("consultation: insert, select");
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        assertRefused("nobody", "The role of the application does not exist");
    }

    @Test
    void the_owner_is_refused_as_the_application() {
        assertRefused("plain_owner", "The role of the application is the owner of the tables");
    }

    @Test
    void a_role_that_can_become_the_owner_is_refused() {
        assertRefused("heir", "The role of the application is the owner of the tables, or can become it");
    }

    @Test
    void a_superuser_is_refused_as_the_application() {
        assertRefused("postgres", "The role of the application is a superuser");
    }

    @Test
    void a_role_that_may_write_everything_is_refused() {
        assertRefused("writer", "The role of the application has rights on consultation that are not granted here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consultation",
                "grant_block",
                "procuration",
                "journal",
                "journal_place",
                "appointment",
                "appointment_event",
                "journal_checkpoint",
                "journal_leaf",
                "receipt",
                "mandant_index",
                "key_in_use",
                "audit"
            })
    void a_role_that_may_delete_by_another_role_is_refused(String table) {
        Sql owner = new Sql(EmbeddedDatabase.fresh());
        owner.execute("grant delete on " + table + " to lender");
        owner.execute("update flyway_schema_history set checksum = 0 where version is null");

        assertThatThrownBy(() -> migrate(owner.jdbcUrl(), "borrower"))
                .hasMessageContaining(
                        "The role of the application has rights on " + table + " that are not granted here");
    }

    private static void assertRefused(String application, String message) {
        Sql empty = new Sql(EmbeddedDatabase.empty());
        empty.execute("grant create on schema public to plain_owner");
        String plainOwner = empty.jdbcUrl().replace("user=postgres", "user=plain_owner");

        assertThatThrownBy(() -> migrate(plainOwner, application)).hasMessageContaining(message);
    }

    private static void migrate(String jdbcUrl, String application) {
        Flyway.configure()
                .dataSource(jdbcUrl, null, null)
                .placeholders(Map.of("application", application))
                .load()
                .migrate();
    }
}

package fr.procuration.persistence.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes mandants of whom nothing is left out of the index, and their addresses with them. Who has proven an address, or wants no
 * e-mail, may be about to give a procuration, and is kept for a month. Somebody may come back in the same moment: while a step looks
 * and deletes, nobody can write what refers to a mandant; whoever waits for it finds the number unknown, and enters it anew.
 */
record ForgottenMandants(Connection owner) {

    private static final int STEP = 2000;

    private static final String NOTHING_LEFT = """
            not exists (select 1 from procuration where procuration.part = mandant_index.part and procuration.mandant = mandant_index.mandant)
            and not exists (select 1 from kept_answer where kept_answer.part = mandant_index.part and kept_answer.mandant = mandant_index.mandant)
            and not exists (select 1 from satisfaction where satisfaction.part = mandant_index.part and satisfaction.mandant = mandant_index.mandant)
            and not exists (select 1 from address_proof where address_proof.part = mandant_index.part and address_proof.mandant = mandant_index.mandant)
            and not exists (select 1 from contact where contact.part = mandant_index.part and contact.mandant = mandant_index.mandant
                and (origin = 'SAISIE' or not wanted) and changed_at > now() - interval '31 days')
            """;

    /** Whole, of tables that lie on one server: no statement joins their rows with some that may lie elsewhere. */
    private static final String NOTHING_ELSEWHERE = """
             and not exists (select 1 from (select part, mandant from grant_block offset 0) as blocked
                where blocked.part = mandant_index.part and blocked.mandant = mandant_index.mandant)
            and not exists (select 1 from (select part, mandant from appointment offset 0) as awaited
                where awaited.part = mandant_index.part and awaited.mandant = mandant_index.mandant)
            """;

    private static final String FORGOTTEN =
            "create temporary table forgotten on commit preserve rows as select part, mandant from mandant_index where ";
    private static final String NEXT =
            "delete from forgotten where ctid = any (array(select ctid from forgotten limit ?)) returning part, mandant";
    private static final String STILL_FORGOTTEN = """
            select part, mandant from unnest(?::integer[], ?::uuid[]) as next (part, mandant)
            where not exists (select 1 from grant_block where grant_block.part = next.part and grant_block.mandant = next.mandant)
                and not exists (select 1 from appointment where appointment.part = next.part and appointment.mandant = next.mandant)
            """;
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('procuration mandants'))";
    private static final String LOCK =
            "lock table procuration, kept_answer, satisfaction, grant_block, appointment, address_proof, contact in share row exclusive mode";
    private static final String CONTACTS = """
            delete from contact using unnest(?::integer[], ?::uuid[]) as next (part, mandant)
            where contact.part = next.part and contact.mandant = next.mandant and not exists (
                select 1 from mandant_index where mandant_index.part = contact.part and mandant_index.mandant = contact.mandant)
            """;
    private static final String DELETE = """
            delete from mandant_index using unnest(?::integer[], ?::uuid[]) as next (part, mandant)
            where mandant_index.part = next.part and mandant_index.mandant = next.mandant and
            """;

    /** The list is a table of this connection, so that no statement joins it with tables that may lie elsewhere. */
    long delete() throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(FORGOTTEN + NOTHING_LEFT + NOTHING_ELSEWHERE);
            owner.commit();
            long deleted = 0;
            for (List<Entry> next = next(); !next.isEmpty(); next = next()) {
                statement.execute(ALONE);
                statement.execute(LOCK);
                List<Entry> forgotten = stillForgotten(next);
                deleted += run(DELETE + NOTHING_LEFT, forgotten);
                run(CONTACTS, forgotten);
                owner.commit();
            }
            statement.execute("drop table forgotten");
            owner.commit();
            return deleted;
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private record Entry(int part, UUID mandant) {}

    private List<Entry> next() throws SQLException {
        try (PreparedStatement next = owner.prepareStatement(NEXT)) {
            next.setInt(1, STEP);
            return entries(next);
        }
    }

    private List<Entry> stillForgotten(List<Entry> entries) throws SQLException {
        try (PreparedStatement select = prepare(STILL_FORGOTTEN, entries)) {
            return entries(select);
        }
    }

    private static List<Entry> entries(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new Entry(rows.getInt(1), rows.getObject(2, UUID.class)));
            }
            return entries;
        }
    }

    private int run(String sql, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = prepare(sql, entries)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, List<Entry> entries) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        statement.setArray(
                1, owner.createArrayOf("int4", entries.stream().map(Entry::part).toArray()));
        statement.setArray(
                2,
                owner.createArrayOf("uuid", entries.stream().map(Entry::mandant).toArray()));
        return statement;
    }
}

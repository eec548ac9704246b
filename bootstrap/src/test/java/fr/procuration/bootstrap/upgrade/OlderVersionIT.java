package fr.procuration.bootstrap.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.procuration.bootstrap.upgrade.Released.Statement;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The released version goes on, on the schema of this one: a migration adds, and takes nothing away (ADR 0017). */
class OlderVersionIT {

    private static final String SENT =
            "insert into audit (at, kind, action, outcome, count) values ($1, $2, $3, $4, $5)";

    private final String database = EmbeddedDatabase.fresh();

    @Test
    void all_that_the_released_version_sends_is_taken() {
        assumeThat(Released.FILE)
                .as("recorded with the first release, see CONTRIBUTING.md")
                .exists();

        assertThat(Released.read())
                .hasSizeGreaterThan(30)
                .allSatisfy(each -> assertThat(refusal(each)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit add column reason text",
                "create table something_new (id bigint primary key)",
                "create index audit_kind on audit (kind)"
            })
    void a_migration_that_adds_is_left_alone(String migration) throws SQLException {
        assertThat(refusalAfter(migration)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table audit rename column kind to type | 42703
            drop table audit cascade | 42P01
            drop view audit_trail; alter table audit alter column count type bigint | takes other values
            revoke insert on audit from procuration_application | 42501
            """)
    void a_migration_that_takes_away_is_found(String migration, String found) throws SQLException {
        assertThat(refusalAfter(migration)).contains(found);
    }

    private Optional<String> refusalAfter(String migration) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database);
                java.sql.Statement statement = owner.createStatement()) {
            Statement before = Description.of(SENT, owner);
            statement.execute(migration);
            return refusal(before);
        }
    }

    /** Asks the newer schema for a plan, with the role of the application: that needs every right that running it needs. */
    private Optional<String> refusal(Statement before) {
        String application = ApplicationRole.urlOf(database);
        try (Connection sender = DriverManager.getConnection(application);
                // Otherwise the driver would look for values of $1.
                Connection planner = DriverManager.getConnection(application + "&preferQueryMode=simple");
                java.sql.Statement plan = planner.createStatement()) {
            Statement now = Description.of(before.sql(), sender);
            plan.execute("explain (generic_plan) " + before.sql());
            if (!now.takes().equals(before.takes())) {
                return Optional.of("takes other values");
            }
            return now.gives().containsAll(before.gives()) ? Optional.empty() : Optional.of("gives something else");
        } catch (SQLException refused) {
            return Optional.of(refused.getSQLState());
        }
    }
}

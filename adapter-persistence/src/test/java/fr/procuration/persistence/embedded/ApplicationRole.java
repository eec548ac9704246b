package fr.procuration.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role with which the service works on a local database: it may do what the migrations grant it, and nothing else. The
 * role in the JDBC URLs of {@link EmbeddedDatabase} is another, the owner of the tables.
 */
public final class ApplicationRole {

    /** Its name, and its password where the server asks for one. */
    public static final String NAME = "procuration_application";

    private static final String CREATION = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login password '%1$s';
                end if;
            exception when duplicate_object or unique_violation then
                null; -- made before, or by another instance just now
            end
            $$
            """.formatted(NAME);

    private ApplicationRole() {}

    /**
     * Creates the role, unless the server has it already.
     *
     * @param ownerUrl a JDBC URL with a user who may create roles
     */
    public static void createOn(String ownerUrl) {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(CREATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where the application reaches a database: the same address, another role.
     *
     * @param ownerUrl the JDBC URL of the same database, for its owner
     * @return the JDBC URL with the role of the application
     */
    public static String urlOf(String ownerUrl) {
        String address = ownerUrl.replaceFirst("[?&]user=[^&]*", "").replaceFirst("&password=[^&]*", "");
        return address + (address.contains("?") ? "&" : "?") + "user=" + NAME + "&password=" + NAME;
    }
}

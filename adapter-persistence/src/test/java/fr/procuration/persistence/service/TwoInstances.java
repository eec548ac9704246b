package fr.procuration.persistence.service;

import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two instances of the service on one fresh database; who asks for a port gets it from each in turn. */
public final class TwoInstances implements AfterAllCallback, AfterEachCallback {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance one = Instance.on(sql.jdbcUrl());
    private final Instance other = Instance.on(sql.jdbcUrl());
    private final AtomicInteger turn = new AtomicInteger();
    private final List<String> failing = new ArrayList<>();
    private @Nullable Instance lost;

    public <T> T get(Class<T> port) {
        return (turn.getAndIncrement() % 2 == 0 ? one() : other()).get(port);
    }

    public Instance one() {
        return lost == null ? one : lost;
    }

    public Instance other() {
        return lost == null ? other : lost;
    }

    /** What the application's role does not do. */
    public Sql sql() {
        return sql;
    }

    /** To the end of the test, both are an instance whose database is gone. */
    public void breakDown() {
        lost = Instance.withoutDatabase();
    }

    /** To the end of the test, what writes a row of a table fails. */
    public void failOn(String table) {
        Assumptions.assumeFalse(CitusCluster.isGiven(), "a cluster has no such trigger");
        sql.execute("""
                create or replace function fail() returns trigger language plpgsql as 'begin raise ''no''; end';
                create or replace trigger fail after insert on %s for each row execute function fail();
                """.formatted(table));
        failing.add(table);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failing.forEach(table -> sql.execute("drop trigger fail on " + table));
        failing.clear();
        if (lost != null) {
            lost.close();
            lost = null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        boolean isNested =
                context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
        if (!isNested) {
            one.close();
            other.close();
        }
    }
}

package fr.procuration.bootstrap.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it was, except that each statement and each commit for a request that is recorded is a span: with what
 * it does to which table, never its text or its values, and when it fails with the SQL state, never the words.
 */
final class TracedJdbc {

    private static final String DATABASE = "postgresql";

    private final Tracer tracer;

    private TracedJdbc(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The driver is asked for when it is first needed, and once. */
    static DataSource dataSource(Supplier<? extends DataSource> driver, Tracer tracer) {
        TracedJdbc traced = new TracedJdbc(tracer);
        Supplier<DataSource> once = new Once(driver);
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(once.get(), method, arguments);
            return result instanceof Connection connection ? traced.connection(connection) : result;
        });
    }

    private Connection connection(Connection target) {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> prepared((PreparedStatement) result(target, method, arguments), text(arguments));
            case "createStatement" -> statement((Statement) result(target, method, arguments));
            case "commit" -> spanned(StatementName.COMMIT, target, method, arguments);
            case "rollback" -> spanned(StatementName.ROLLBACK, target, method, arguments);
            default -> call(target, method, arguments);
        });
    }

    private PreparedStatement prepared(PreparedStatement target, @Nullable String sql) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> execute(target, method, arguments, sql));
    }

    private Statement statement(Statement target) {
        return proxy(Statement.class, (self, method, arguments) -> execute(target, method, arguments, text(arguments)));
    }

    private @Nullable Object execute(Object target, Method method, Object @Nullable [] arguments, @Nullable String sql)
            throws Throwable {
        return method.getName().startsWith("execute")
                ? spanned(StatementName.of(sql), target, method, arguments)
                : call(target, method, arguments);
    }

    /** Nothing for what the service does by itself, or for a request that is not recorded. */
    private @Nullable Object spanned(StatementName name, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!Span.current().isRecording()) {
            return call(target, method, arguments);
        }
        Span span = tracer.spanBuilder(name.toString())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SpanAttributes.DATABASE, DATABASE)
                .setAttribute(SpanAttributes.OPERATION, name.operation())
                .startSpan();
        if (!name.table().isEmpty()) {
            span.setAttribute(SpanAttributes.TABLE, name.table());
        }
        try {
            return call(target, method, arguments);
        } catch (SQLException failure) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute(SpanAttributes.ERROR, failure.getClass().getName());
            if (failure.getSQLState() != null) {
                span.setAttribute(SpanAttributes.SQL_STATE, failure.getSQLState());
            }
            throw failure;
        } finally {
            span.end();
        }
    }

    private static @Nullable String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : null;
    }

    private static Object result(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = call(target, method, arguments);
        if (result == null) {
            throw new SQLException("the driver gave nothing");
        }
        return result;
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(TracedJdbc.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Made when it is first asked for. */
    private static final class Once implements Supplier<DataSource> {

        private final Supplier<? extends DataSource> source;
        private @Nullable DataSource made;

        Once(Supplier<? extends DataSource> source) {
            this.source = source;
        }

        @Override
        public synchronized DataSource get() {
            if (made == null) {
                made = source.get();
            }
            return made;
        }
    }
}

package fr.procuration.bootstrap.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads along what the service logs, stack traces included, and keeps what it must not say. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final PatternLayout layout = new PatternLayout();
    private final String secret;
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    LogWatch(String secret) {
        this.secret = secret;
        LoggerContext context = root.getLoggerContext();
        layout.setContext(context);
        layout.setPattern("%level %logger %msg %kvp %mdc %ex%n");
        layout.start();
        setContext(context);
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = layout.doLayout(event);
        if (line.contains(secret)) {
            secrets.add(line);
        }
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            errors.add(line);
        }
    }

    /** The lines with what was sent in secret. */
    List<String> secrets() {
        return secrets;
    }

    /** The lines in which the service complains of itself. */
    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}

package fr.procuration.persistence.citus;

import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a coordinator sends to its nodes, as it tells its own client in notices, which the driver logs. */
final class RemoteCommands extends Handler implements AutoCloseable {

    private static final Pattern SHARD = Pattern.compile("\\.([a-z_]+)_(\\d{6,})\\b");
    private static final Pattern SERVER = Pattern.compile("on server \\S+@(\\S+)");

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    RemoteCommands() {
        setLevel(Level.FINEST);
        driver.addHandler(this);
        driver.setLevel(Level.FINEST);
    }

    /** The URL for connections to whose client the coordinator tells it. */
    static String toldOn(String url) {
        return url + "&options=-c%20citus.log_remote_commands%3Don";
    }

    @Override
    public void publish(LogRecord entry) {
        Object[] parameters = entry.getParameters();
        if (entry.getMessage().contains("NoticeResponse") && parameters != null) {
            told.add(parameters[0].toString());
        }
    }

    void forget() {
        told.clear();
    }

    /** The nodes. */
    Set<String> servers() {
        return found(SERVER, 1);
    }

    /** The shards, by the names of their tables. */
    Set<String> shards() {
        return found(SHARD, 0);
    }

    /** How many commits in two phases. */
    long prepared() {
        return told.stream()
                .filter(each -> each.contains("PREPARE TRANSACTION"))
                .count();
    }

    private Set<String> found(Pattern pattern, int group) {
        Set<String> found = new TreeSet<>();
        for (String each : told) {
            Matcher matcher = pattern.matcher(each);
            while (matcher.find()) {
                found.add(matcher.group(group));
            }
        }
        return found;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(null);
    }
}

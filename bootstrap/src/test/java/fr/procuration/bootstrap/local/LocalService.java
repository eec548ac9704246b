package fr.procuration.bootstrap.local;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Runs the service on this machine, with a PostgreSQL of its own whose data survive a restart. */
public final class LocalService {

    /**
     * The JDBC URL of the owner of a database that runs already, so that several instances can share it; otherwise one is opened
     * in the folder.
     */
    private static final String RUNNING_DATABASE = System.getProperty("procuration.local.database", "");

    private LocalService() {}

    /**
     * Starts database and service, and says where they are. Ctrl-C stops both. Ends with 1 and a line that says why if the port
     * is taken or another instance has the folder.
     *
     * @param args passed on to Micronaut
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("procuration.local.folder", ".local"));
        try {
            if (RUNNING_DATABASE.isEmpty()) {
                InstanceLock.take(folder);
            }
            ServerPort.chosenBy(args).requireFree();
        } catch (CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        start(args, folder);
    }

    @SuppressWarnings("SystemOut")
    private static void start(String[] args, Path folder) {
        String owner = RUNNING_DATABASE.isEmpty()
                ? EmbeddedDatabase.open(folder.resolve("postgres")).jdbcUrl()
                : RUNNING_DATABASE;
        ApplicationRole.createOn(owner);
        ApplicationContext context = Micronaut.build(args)
                .deduceEnvironment(false)
                .environments("local")
                .banner(false)
                .properties(databaseProperties(owner))
                .properties(LocalKeysets.madeIn(folder.resolve("keysets")))
                .properties(clockTolerance())
                .properties(LocalMail.properties())
                .start();
        welcome(System.out, context.getBean(EmbeddedServer.class));
    }

    private static Map<String, Object> databaseProperties(String owner) {
        return Map.of(
                "datasources.default.url",
                ApplicationRole.urlOf(owner),
                "flyway.datasources.owner.url",
                owner,
                "flyway.datasources.owner.placeholders.application",
                ApplicationRole.NAME);
    }

    /** A clock that was set on purpose is not compared with the database's, unless that is asked for too. */
    private static Map<String, Object> clockTolerance() {
        return isClockCompared() ? Map.of() : Map.of("procuration.clock-tolerance", "36500d");
    }

    private static boolean isClockCompared() {
        return !System.getenv().containsKey("PROCURATION_CLOCK")
                || System.getenv().containsKey("PROCURATION_CLOCK_TOLERANCE");
    }

    private static void welcome(PrintStream out, EmbeddedServer server) {
        out.printf("%nProcuration en ligne: %s%n", server.getURL());
        out.printf("Mail that was sent: %s%s%n", server.getURL(), LocalMailController.PATH);
        out.printf("API: %s/openapi%n%nAccounts (identifiant / code):%n", server.getURL());
        LocalAccount.ALL.forEach(
                account -> out.printf("  %-16s %-10s %s%n", account.identifiant(), account.code(), account.who()));
        if (!isClockCompared()) {
            out.printf("%nPROCURATION_CLOCK is set: the clock is not compared with the database's"
                    + " (PROCURATION_CLOCK_TOLERANCE=2s compares it)%n");
        }
        out.printf("%nCtrl-C stops it; what was recorded stays in .local%n");
        out.flush();
    }
}

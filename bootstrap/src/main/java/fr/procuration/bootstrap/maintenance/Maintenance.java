package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.port.DamagedDataException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of operators. Each tells the log what it does, and ends with 0 only if it did it. */
public final class Maintenance {

    /** The environment in which commands run: the service's configuration, and none of its own work. */
    public static final String ENVIRONMENT = "maintenance";

    private static final String USAGE = """
            Commands (with the variables of the service):
              keysets create    makes the keysets that PROCURATION_KEYSETS_DATA and _INDEX name, where there is none
              keysets add       adds a key to each: not in charge yet; then restart every instance
              keysets promote   puts the newest key of each in charge; then restart every instance
              keys reseal       brings what is stored under the keys in charge; can be stopped and started again
              keys retire       takes note that the other keys are not needed any more
              keysets remove    takes them out of the keysets; then restart every instance
              purge dry-run     counts what is due
              purge run         deletes what is due
              backup done       takes note that a backup was made and verified
              clock check       compares this clock with the database's, and finds what a wrong clock wrote
            """;

    private static final Map<String, Command> COMMANDS = Map.of(
            "keysets create",
            new KeysetCommand(KeysetCommand.Step.CREATE),
            "keysets add",
            new KeysetCommand(KeysetCommand.Step.ADD),
            "keysets promote",
            new KeysetCommand(KeysetCommand.Step.PROMOTE),
            "keysets remove",
            new KeysetCommand(KeysetCommand.Step.REMOVE),
            "keys reseal",
            onWhatIsStored(KeyChangeCommands::reseal),
            "keys retire",
            onWhatIsStored(KeyChangeCommands::retire),
            "purge dry-run",
            onWhatIsStored(PurgeCommands::dryRun),
            "purge run",
            onWhatIsStored(PurgeCommands::run),
            "backup done",
            onWhatIsStored(BackupCommand::done),
            "clock check",
            onWhatIsStored(ClockCommands::check));

    private Maintenance() {}

    /**
     * Whether arguments are meant for a command and not for the service.
     *
     * @param args the arguments of the program
     * @return true if they name a command, or look like one
     */
    public static boolean isMeantBy(String... args) {
        return args.length > 0
                && List.of("keysets", "keys", "purge", "backup", "clock", "help")
                        .contains(args[0]);
    }

    /**
     * Runs a command, which tells the log what it does.
     *
     * @param args the command
     * @return the exit code of the program
     */
    public static int run(String... args) {
        // Not sooner: by then it is known that people read it.
        Logger log = LoggerFactory.getLogger("procuration.exploitation");
        return run(log::info, args);
    }

    private static int run(Consumer<String> out, String... args) {
        Command command = COMMANDS.get(String.join(" ", args));
        if (command == null) {
            USAGE.lines().forEach(out);
            return 2;
        }
        try {
            return command.run(out) ? 0 : 1;
        } catch (KeysetException | DamagedDataException | BeanInstantiationException refused) {
            out.accept(told(refused));
        } catch (SQLException outage) {
            out.accept("The database failed (SQL state " + outage.getSQLState() + "); run it again");
        }
        return 1;
    }

    private static String told(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** A command. */
    @FunctionalInterface
    interface Command {

        /** Whether everything that was asked for is done. */
        boolean run(Consumer<String> out) throws SQLException;
    }

    /** A command on what is stored: with the beans of the service, without its server. */
    @FunctionalInterface
    interface Work {

        boolean run(Consumer<String> out, ApplicationContext context) throws SQLException;
    }

    private static Command onWhatIsStored(Work work) {
        return out -> {
            try (ApplicationContext context = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .environments("production", ENVIRONMENT)
                    .banner(false)
                    .start()) {
                return work.run(out, context);
            }
        };
    }
}

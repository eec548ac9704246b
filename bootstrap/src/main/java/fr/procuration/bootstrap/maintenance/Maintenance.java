package fr.procuration.bootstrap.maintenance;

import static java.util.Map.entry;

import fr.procuration.persistence.audit.AuditEntry.Kind;
import io.micronaut.context.ApplicationContext;
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
            Commands (with the variables of the service, and PROCURATION_OPERATOR: who runs them):
              keysets create    makes the keysets that PROCURATION_KEYSETS_DATA, _INDEX, _PART, _SESSION and _JOURNAL name, where there is none
              keysets add       adds a key to each but _PART, whose key never changes: not in charge yet; then restart every instance
              keysets promote   puts the newest key of each in charge, if every running instance holds it; then restart
                                every instance (promote all-stopped: no instance runs)
              keys reseal       brings what is stored under the keys in charge; can be stopped and started again
              keys retire       takes the other keys off the list, if no row needs them
              keysets remove    takes them out of the keysets, if nothing needs them; then restart every instance
              purge dry-run     counts what is due
              purge run         deletes what is due
              sessions list <provider> <subject>       lists the open sessions of an account ("-": subject from stdin)
              sessions end <provider> <subject> [<id>] ends one, or all and the bearer tokens of the account
              sessions end-all                         ends those of everybody
              journal verify [<file>] verifies that nobody has rewritten the journal; the file keeps how far it is, to go on from there
              backup done       takes note that a backup was made and verified
              clock check       compares this clock with the database's, and finds what a wrong clock wrote
            """;

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            entry("keysets create", new KeysetCreation()),
            entry("keysets add", audited(Kind.CLES, "keysets add", KeysetCommand.ADD)),
            entry("keysets promote", audited(Kind.CLES, "keysets promote", KeysetCommand.PROMOTE)),
            entry(
                    "keysets promote all-stopped",
                    audited(Kind.CLES, "keysets promote all-stopped", KeysetCommand.PROMOTE_STOPPED)),
            entry("keysets remove", audited(Kind.CLES, "keysets remove", KeysetCommand.REMOVE)),
            entry("keys reseal", audited(Kind.CLES, "keys reseal", KeyChangeCommands::reseal)),
            entry("keys retire", audited(Kind.CLES, "keys retire", KeyChangeCommands::retire)),
            entry("purge dry-run", onWhatIsStored(PurgeCommands::dryRun)),
            entry("purge run", audited(Kind.PURGE, "purge run", PurgeCommands::run)),
            entry("backup done", onWhatIsStored(BackupCommand::done)),
            entry("clock check", onWhatIsStored(ClockCommands::check)));

    private Maintenance() {}

    /**
     * Whether arguments are meant for a command and not for the service.
     *
     * @return true if they name a command, or look like one
     */
    public static boolean isMeantBy(String... args) {
        return args.length > 0
                && List.of("keysets", "keys", "purge", "sessions", "journal", "backup", "clock", "help")
                        .contains(args[0]);
    }

    /** Runs a command, which tells the log what it does. */
    public static int run(String... args) {
        // Not sooner: by then it is known that people read it.
        Logger log = LoggerFactory.getLogger("procuration.exploitation");
        return run(log::info, args);
    }

    private static int run(Consumer<String> out, String... args) {
        Command command = SessionCommand.of(args)
                .<Work>map(sessions -> sessions)
                .or(() -> JournalCommand.of(args))
                .map(Maintenance::onWhatIsStored)
                .orElseGet(() -> COMMANDS.get(String.join(" ", args)));
        if (command == null) {
            USAGE.lines().forEach(out);
            return 2;
        }
        try {
            return command.run(out) ? 0 : 1;
        } catch (RuntimeException failure) {
            // Whatever it is: threads of the service would keep a program alive that nobody ends.
            out.accept(FailureMessages.of(failure));
        }
        return 1;
    }

    /** A command. */
    @FunctionalInterface
    interface Command {

        /** Whether everything that was asked for is done. */
        boolean run(Consumer<String> out);
    }

    /** A command on what is stored: with the beans of the service, without its server. */
    @FunctionalInterface
    interface Work {

        boolean run(Consumer<String> out, ApplicationContext context);
    }

    private static Command audited(Kind kind, String action, AuditedCommand.Work work) {
        return onWhatIsStored(new AuditedCommand(kind, action, work));
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

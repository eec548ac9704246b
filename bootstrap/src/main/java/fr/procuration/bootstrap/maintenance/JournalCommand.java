package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.vault.Vault;
import fr.procuration.persistence.verification.Finding;
import fr.procuration.persistence.verification.JournalVerification;
import fr.procuration.persistence.verification.Report;
import fr.procuration.persistence.verification.VerificationState;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Verifies the journal, and names what was rewritten in it. Given a file, it keeps there how far it is, and goes on from
 * there when it was stopped.
 */
record JournalCommand(VerificationState state) implements Maintenance.Work {

    /** The command that arguments name, if they name one. */
    static Optional<JournalCommand> of(String... args) {
        List<String> words = List.of(args);
        if (words.size() < 2 || words.size() > 3 || !words.subList(0, 2).equals(List.of("journal", "verify"))) {
            return Optional.empty();
        }
        return Optional.of(new JournalCommand(
                words.size() == 3 ? VerificationState.in(Path.of(words.get(2))) : VerificationState.none()));
    }

    @Override
    public boolean run(Consumer<String> out, ApplicationContext context) {
        context.getBean(Vault.class);
        long found = context.getBean(JournalVerification.class)
                .run(new Told(out), state, context.getBean(Clock.class).now());
        out.accept(found == 0 ? "Nothing was rewritten" : found + " found");
        return found == 0;
    }

    private record Told(Consumer<String> out) implements Report {

        @Override
        public void found(Finding finding) {
            out.accept("FOUND: " + finding);
        }

        @Override
        public void progress(String what, long done) {
            out.accept(done + " " + what + " verified");
        }
    }
}

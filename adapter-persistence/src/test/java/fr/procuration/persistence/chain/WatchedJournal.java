package fr.procuration.persistence.chain;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.persistence.verification.Finding;
import fr.procuration.persistence.verification.JournalVerification;
import fr.procuration.persistence.verification.Report;
import fr.procuration.persistence.verification.VerificationState;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A journal whose checkpoints are mirrored by instances, each with a file of its own. */
public final class WatchedJournal implements AutoCloseable {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Path folder;
    private Instance instance;

    public WatchedJournal(Path folder) {
        this.folder = folder;
        this.instance = another("one");
    }

    public Sql sql() {
        return sql;
    }

    public ProcurationStore store() {
        return instance.get(ProcurationStore.class);
    }

    public Instance instance() {
        return instance;
    }

    /** Another instance on the same database. */
    public Instance another(String file) {
        return Instance.withJournalFile(sql.jdbcUrl(), folder.resolve(file));
    }

    /** What this instance has in memory is lost; its file is not. */
    public void restart() {
        instance.close();
        instance = another("one");
    }

    /** All that was recorded comes under a checkpoint, which this instance mirrors. */
    public void checkpoint(Instant now) {
        instance.get(Journal.class).after(0, 1000);
        instance.get(Checkpoints.class).addIfDue(now, Duration.ZERO);
        mirror(instance, now);
    }

    public static void mirror(Instance by, Instant now) {
        by.get(CheckpointMirror.class).take(now);
    }

    public List<Finding> verify(Instant now) {
        return verify(now, VerificationState.none());
    }

    public List<Finding> verify(Instant now, VerificationState state) {
        return verify(now, state, () -> {});
    }

    /** Once it has verified the chains, something happens beside it. */
    public List<Finding> verify(Instant now, VerificationState state, Runnable beside) {
        List<Finding> findings = new ArrayList<>();
        instance.get(JournalVerification.class)
                .run(
                        new Report() {
                            @Override
                            public void found(Finding finding) {
                                findings.add(finding);
                            }

                            @Override
                            public void progress(String what, long done) {
                                if (what.equals("entries of chains")) {
                                    beside.run();
                                }
                            }
                        },
                        state,
                        now);
        return findings;
    }

    @Override
    public void close() {
        instance.close();
    }
}

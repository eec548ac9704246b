package fr.procuration.bootstrap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a core, and no more, for the processes that are put into it: a control group of Linux, which only root makes. */
final class CpuShare implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 20_000;

    private final Path group;

    private CpuShare(Path group) {
        this.group = group;
    }

    /** {@return whether this machine lets us} */
    static boolean isPossible() {
        return Files.isWritable(first()) || Files.isWritable(second().getParent());
    }

    /** A new one. */
    static CpuShare of(String name, int percent) {
        boolean isFirst = Files.isDirectory(first());
        Path group = (isFirst ? first() : second()).resolve("procuration-" + name);
        long quota = (long) PERIOD_MICROS * percent / 100;
        try {
            if (isFirst) {
                Files.createDirectories(group);
                Files.writeString(group.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            } else {
                Files.createDirectories(second());
                Files.writeString(ROOT.resolve("cgroup.subtree_control"), "+cpu");
                Files.writeString(second().resolve("cgroup.subtree_control"), "+cpu");
                Files.createDirectories(group);
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
            }
            return new CpuShare(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first version of control groups has a hierarchy for the processor alone. */
    private static Path first() {
        return ROOT.resolve("cpu");
    }

    private static Path second() {
        return ROOT.resolve("procuration");
    }

    /** From now on, with all its threads. */
    void take(long process) {
        try {
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When its processes have ended. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

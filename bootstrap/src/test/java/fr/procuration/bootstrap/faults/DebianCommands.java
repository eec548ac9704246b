package fr.procuration.bootstrap.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs what Debian's packages install, in a folder that belongs to whom it runs as. */
record DebianCommands(Path folder, Path postgresql) {

    static final String ETCD = "/usr/bin/etcd";
    static final String PATRONI = "/usr/bin/patroni";

    private static final String POSTGRESQL = "/usr/lib/postgresql";
    private static final String MISSING =
            " is missing. The tests of this profile need: apt-get install etcd-server patroni postgresql";

    /**
     * Makes the folder.
     *
     * @throws IllegalStateException if a package is missing; says which
     */
    static DebianCommands in(Path folder) {
        Stream.of(ETCD, PATRONI, POSTGRESQL).map(Path::of).forEach(DebianCommands::require);
        try (Stream<Path> versions = Files.list(Path.of(POSTGRESQL))) {
            Path newest = versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparingDouble(
                            version -> Double.parseDouble(version.getFileName().toString())))
                    .orElseThrow(() -> new IllegalStateException(POSTGRESQL + "/*/bin/postgres" + MISSING));
            Files.createDirectories(folder);
            if (DatabaseServer.isRoot()) {
                hand(folder);
            }
            return new DebianCommands(folder, newest.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + MISSING);
        }
    }

    private static void hand(Path folder) throws IOException {
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** What it says goes to {@code <name>.log} in the folder. */
    Process start(String name, String... command) {
        List<String> all = new ArrayList<>();
        if (DatabaseServer.isRoot()) {
            // PostgreSQL does not run as root.
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment().put("HOME", folder.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    String said(String name) {
        try {
            return Files.readString(log(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

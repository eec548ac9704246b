package fr.procuration.bootstrap.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said in one line, before there is a database. */
class RefusedStartE2E {

    @TempDir
    private Path folder;

    @Test
    void names_a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThat(saidByRefusedStart(port))
                    .containsExactly("Port " + port + " is taken: MICRONAUT_SERVER_PORT chooses another.");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void names_the_process_that_runs_from_the_same_folder() throws Exception {
        InstanceLock.take(folder);

        assertThat(saidByRefusedStart(ServiceProcess.freePort()))
                .containsExactly("Another instance runs from this folder (process "
                        + ProcessHandle.current().pid() + ").");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    private List<String> saidByRefusedStart(int port) throws IOException, InterruptedException {
        ProcessBuilder builder = ServiceProcess.java(
                "-Dprocuration.local.folder=" + folder,
                "-Dmicronaut.server.port=" + port,
                LocalService.class.getName());
        Path said = folder.resolve("said");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended).as("ended by itself").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readAllLines(said);
    }
}

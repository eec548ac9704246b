package fr.procuration.bootstrap.delivery;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nginx of Debian, with the configuration that is delivered: other addresses and files, the rest as it is. */
public final class Nginx implements AutoCloseable {

    static final Path DELIVERED = Path.of("..", "docs", "deploiement", "nginx", "procuration.conf");

    private static final Path BINARY = Path.of("/usr/sbin/nginx");

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** {@return whether this machine has it} */
    public static boolean isHere() {
        return Files.isExecutable(BINARY);
    }

    /**
     * Starts it without TLS, and waits until it listens.
     *
     * @param folder for its files
     * @param port on which it listens
     * @param instances the ports of the service's instances
     * @return the running balancer
     */
    public static Nginx start(Path folder, int port, int... instances) {
        String servers = IntStream.of(instances)
                .mapToObj(each -> "server 127.0.0.1:" + each + " max_fails=1 fail_timeout=2s;")
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(folder);
            String plain = Files.readString(DELIVERED)
                    .replaceAll("(?m)^ *ssl_.*$", "")
                    .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                    .replaceFirst("server 127\\.0\\.0\\.1:8080.*\\s+server 127\\.0\\.0\\.1:8081.*", servers);
            Process process = new ProcessBuilder(command(folder, plain))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile())
                    .start();
            Nginx nginx = new Nginx(process);
            await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * How to run it with a configuration.
     *
     * @param folder for its files
     * @param delivered what stands in {@code conf.d}
     * @param options more of them
     */
    static List<String> command(Path folder, String delivered, String... options) throws IOException {
        Path here = folder.toAbsolutePath();
        Files.writeString(here.resolve("procuration.conf"), delivered.replace("/var/log/nginx/", here + "/"));
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Files.writeString(here.resolve("nginx.conf"), """
                %1$s
                worker_processes 1;
                daemon off;
                pid %2$s/nginx.pid;
                events { worker_connections 2048; }
                http {
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/procuration.conf;
                }
                """.formatted(user, here));
        List<String> command = new ArrayList<>(List.of(
                BINARY.toString(),
                "-p",
                here.toString(),
                "-e",
                here.resolve("start.log").toString(),
                "-c",
                here.resolve("nginx.conf").toString()));
        command.addAll(List.of(options));
        return command;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of docs/preuve.md, with programs of Debian, goes as it is written there. */
class OtherProgramsIT {

    private static final Path PAGE = Path.of("..", "docs", "preuve.md");
    private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String COMMAND = "$ ";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d(T[\\d:]+Z)?";
    private static final List<String> PROGRAMS = List.of("pdfdetach", "jose", "jq", "curl", "zlib-flate", "basenc");

    @TempDir
    private static Path folder;

    @Test
    void programs_of_others_verify_a_printed_receipt_as_the_session_shows() throws Exception {
        assumeThat(PROGRAMS.stream().filter(OtherProgramsIT::isMissing)).isEmpty();
        List<String> session = session();
        try (ServiceInProcess service = ServiceInProcess.local(Map.of())) {
            keepReceipt(service.address());
            // The address that the session, the receipt and its list name is that of the service.
            Files.writeString(
                    folder.resolve(".curlrc"),
                    "connect-to = \"localhost:8080:localhost:%d\"%n"
                            .formatted(service.address().getPort()));

            List<String> printed = printed(session.stream()
                    .filter(line -> line.startsWith(COMMAND))
                    .map(line -> line.substring(COMMAND.length()))
                    .collect(Collectors.joining("\n")));

            assertThat(printed)
                    .map(OtherProgramsIT::undated)
                    .isEqualTo(session.stream()
                            .filter(line -> !line.startsWith(COMMAND))
                            .map(OtherProgramsIT::undated)
                            .toList());
        }
    }

    private static List<String> session() throws IOException {
        return SESSION.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .lines()
                .toList();
    }

    private static String undated(String line) {
        return line.replaceAll(DATE, "…");
    }

    private static boolean isMissing(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .noneMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private static void keepReceipt(URI service) {
        String token = Tokens.ofAssure(46);
        String id = Caller.json(Caller.withToken(service, token).post("/api/procurations", Bodies.NICOLAS))
                .at("/id")
                .asText();
        HttpRequest asked = HttpRequest.newBuilder(service.resolve("/documents/" + id + "/recu.pdf"))
                .header("Cookie", "JWT=" + token)
                .build();
        Path kept = folder.resolve("recu.pdf");
        try (HttpClient http = HttpClient.newHttpClient()) {
            // The first since a start is slow, and told to ask again on a busy machine.
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> http.send(asked, BodyHandlers.ofFile(kept)).statusCode() == 200);
        }
    }

    private static List<String> printed(String commands) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("CURL_HOME", folder.toString());
        Process shell = builder.start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}

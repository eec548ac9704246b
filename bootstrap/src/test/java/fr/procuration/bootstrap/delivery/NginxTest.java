package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration for nginx is one that it takes, and logs nothing of a person. */
class NginxTest {

    /** Whatever may hold what somebody typed, or opens a session. */
    private static final Pattern TELLING = Pattern.compile(
            "\\$(request(?!_(method|time|id)\\b)|args|query_string|is_args|arg_|request_uri|request_body|http_cookie|cookie_|"
                    + "http_authorization|http_referer|remote_user)\\w*");

    @TempDir
    private Path folder;

    @Test
    void is_taken_by_nginx() throws IOException, InterruptedException {
        assumeTrue(Nginx.isHere(), "no nginx on this machine");
        assumeTrue(makesCertificate(), "no openssl on this machine");
        String delivered = Files.readString(Nginx.DELIVERED);

        assertThat(tested(delivered)).contains("test is successful");
        assertThat(tested(delivered.replace("least_conn", "least_con"))).contains("unknown directive \"least_con\"");
    }

    private String tested(String configuration) throws IOException, InterruptedException {
        String here =
                configuration.replace("/etc/nginx/tls", folder.toAbsolutePath().toString());
        return output(Nginx.command(folder, here, "-t"));
    }

    @Test
    void logs_nothing_of_a_person() throws IOException {
        String delivered = Files.readString(Nginx.DELIVERED);
        Matcher format = Pattern.compile("log_format \\w+ ([^;]+);").matcher(delivered);

        assertThat(format.find()).isTrue();
        assertThat(TELLING.matcher(format.group(1)).find()).isFalse();
        assertThat(delivered).containsPattern("access_log \\S+ procuration;").containsPattern("error_log +\\S+ crit;");
    }

    @Test
    void what_tells_of_a_person_is_found() {
        for (String telling :
                List.of("$request", "$request_uri", "$args", "$request_body", "$http_cookie", "$arg_nir")) {
            assertThat(TELLING.matcher("'$status " + telling + " $request_time'")
                            .find())
                    .as(telling)
                    .isTrue();
        }
        assertThat(TELLING.matcher("$request_method $request_time $uri").find()).isFalse();
    }

    private boolean makesCertificate() throws InterruptedException {
        try {
            output(List.of(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-subj",
                    "/CN=procuration.example",
                    "-keyout",
                    folder.resolve("procuration.key").toString(),
                    "-out",
                    folder.resolve("procuration.crt").toString()));
            return Files.exists(folder.resolve("procuration.crt"));
        } catch (IOException missing) {
            return false;
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

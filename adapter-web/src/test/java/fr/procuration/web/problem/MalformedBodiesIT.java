package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the body, the answer is a problem of the caller's, and repeats nothing. */
class MalformedBodiesIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Mandant MANDANT = Mandants.random();

    @ParameterizedTest
    @MethodSource
    void answers_a_malformed_body_with_a_problem_that_repeats_nothing(byte[] body) {
        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(MANDANT)
                .body("application/json", body)
                .send();

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("/code")).isIn("corps-illisible", "formulaire-invalide");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:procuration:probleme:" + answer.text("/code"));
        // The name of the request is chance, and can have any digits.
        assertThat(answer.body().replace(answer.text("/requete"), ""))
                .doesNotContain("SECRET", "1991", "2550814168025", "fasterxml", "line:", "java");
    }

    static Stream<byte[]> answers_a_malformed_body_with_a_problem_that_repeats_nothing() {
        return MalformedBodies.all();
    }

    /** Overlong forms spell a digit of the date of birth, which would be right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0b4",
                "e080b4",
                "f08080b4",
                "f8808080b4",
                "eda080",
                "edb080",
                "eda080edb080",
                "f4908080",
                "e282",
                "f0",
                "80",
                "fe",
                "ff"
            })
    void says_that_a_body_is_no_utf_8(String hex) {
        String spelled = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        String document = new GrantDocument().toString().replace("1991-04-16", "1991-0" + spelled + "-16");

        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(MANDANT)
                .body("application/json", document.getBytes(StandardCharsets.ISO_8859_1))
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("corps-illisible");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("$");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("utf-8-invalide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void takes_no_byte_order_mark(String charset) {
        byte[] document = ("\uFEFF" + new GrantDocument()).getBytes(Charset.forName(charset));

        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(MANDANT)
                .body("application/json", document)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("corps-illisible");
    }

    @Test
    void tries_more_than_a_hundred() {
        assertThat(MalformedBodies.all()).hasSizeGreaterThan(150);
    }
}

package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.receipt.Act;
import fr.procuration.port.receipt.ReadReceipt;
import fr.procuration.port.receipt.ReceiptCode;
import fr.procuration.web.proof.ProofAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each test vector (docs/preuve) a desk is told what the vector says; {@code -Dpreuve.record=true} writes them anew. */
class TestVectorsTest {

    private static final Path FOLDER = Path.of("..", "docs", "preuve");
    private static final Path CASES = FOLDER.resolve("cas.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void record() throws Exception {
        if (Boolean.getBoolean("preuve.record")) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
            Files.writeString(CASES, written(VectorCases.all(keys())));
        }
    }

    private static VectorKeys keys() throws Exception {
        return VectorKeys.published(FOLDER.resolve("jwks.json"));
    }

    private static Map<String, String> files() throws Exception {
        VectorCases made = new VectorCases(keys());
        return Map.of(
                "octroi.sd-jwt", made.octroi,
                "octroi.txt", ReceiptCode.digits(made.octroi),
                "fin.sd-jwt", made.fin,
                "noms.sd-jwt", made.noms,
                "noms.txt", ReceiptCode.digits(made.noms),
                "sans-point-de-controle.sd-jwt", made.sansPointDeControle,
                "liste.jwt", made.liste);
    }

    /** One case a line. */
    private static String written(List<VectorCase> cases) throws IOException {
        StringBuilder text = new StringBuilder("[\n");
        for (VectorCase each : cases) {
            text.append(text.length() > 2 ? ",\n" : "").append(JSON.writeValueAsString(each));
        }
        return text.append("\n]\n").toString();
    }

    static List<VectorCase> cases() throws IOException {
        return JSON.readValue(CASES.toFile(), new TypeReference<>() {});
    }

    @Test
    void are_those_that_are_made_here() throws Exception {
        assertThat(cases().stream().map(VectorCase::unsigned))
                .containsExactlyElementsOf(VectorCases.all(keys()).stream()
                        .map(VectorCase::unsigned)
                        .toList());
    }

    @Test
    void have_each_file_in_a_case() throws Exception {
        List<String> texts = cases().stream()
                .flatMap(each -> Stream.of(each.lu(), Objects.toString(each.liste(), "")))
                .toList();

        for (String file : files().keySet()) {
            assertThat(Files.readString(FOLDER.resolve(file))).as(file).isIn(texts);
        }
    }

    @Test
    void have_each_verdict_of_the_document_and_no_other() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "preuve.md"));
        String verifying = document.substring(document.indexOf("## Vérifier"), document.indexOf("## Une session"));

        assertThat(cases().stream().map(VectorCase::verdict).distinct())
                .hasSize(11)
                .allSatisfy(verdict ->
                        assertThat(verifying.toLowerCase(Locale.FRENCH)).contains("**" + verdict));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("cases")
    void are_answered_at_a_desk_as_they_say(VectorCase each) throws Exception {
        SdJwtReceipts format = new SdJwtReceipts(new SignedTokens(keys()), new ProofAddresses(VectorTokens.SERVICE));

        assertThat(refused(each, format::read)).isEqualTo(Objects.toString(each.refus(), "aucun"));
    }

    private static String refused(VectorCase each, Function<String, ReadReceipt> reading) {
        try {
            ReadReceipt read = ReceiptCode.read(each.lu())
                    .map(reading)
                    .orElseThrow(() -> SignedTokens.refused(ReceiptDefect.UNREADABLE));
            assertThat(read.receipt().act() == Act.FIN).isEqualTo(each.nom().startsWith("fin,"));
            return "aucun";
        } catch (RefusedException refused) {
            return switch (((Refusal.UnverifiedReceipt) refused.refusal()).defect()) {
                case UNREADABLE -> "recu-illisible";
                case OTHER_TYPE -> "recu-autre-type";
                case FOREIGN -> "recu-etranger";
                case CHANGED -> "recu-modifie";
                case UNKNOWN -> "recu-inconnu";
            };
        }
    }
}

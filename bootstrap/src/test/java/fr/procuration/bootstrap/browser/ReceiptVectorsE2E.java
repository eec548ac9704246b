package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of each test vector (docs/preuve) the page that verifies says what the vector says. */
@InBrowser
class ReceiptVectorsE2E {

    private static final Path FOLDER = Path.of("..", "docs", "preuve");

    /** Answers how many cases there are, and of which another verdict was given. */
    private static final String JUDGED = """
            async ([cases, jwks]) => {
              const { judge, readList } = await import("/static/verifier/receipt.js");
              const words = { court: "court", terminee: "a pris fin", fin: "aucun pouvoir", expire: "n’est plus valable",
                modifie: "modifié", illisible: "illisible", "autre-type": "autre type" };
              const issuer = "https://procuration.example.fr";
              const keys = JSON.parse(jwks).keys;
              const all = JSON.parse(cases);
              const others = [];
              for (const { nom, lu, instant, clesLues, liste, verdict } of all) {
                const { verdict: judged, why } = await judge(lu, {
                  issuer,
                  now: instant,
                  keys: async () => (clesLues === null ? null : { read: clesLues, keys, fresh: clesLues === instant }),
                  list: async (number) => (liste === null ? null : readList(liste, `${issuer}/statuts/${number}`, keys)),
                });
                const said = judged === "etranger" ? (verdict === "autre service" ? verdict : "pas de ce service")
                  : words[judged] ?? (why === "anterieure" ? "on ne sait pas encore" : "on ne sait pas");
                if (said !== verdict) {
                  others.push(`${nom}: ${said} (${judged}), not ${verdict}`);
                }
              }
              return [all.length, ...others];
            }""";

    @Test
    void the_page_gives_each_its_verdict(Visitors visitors) throws IOException {
        Visitor reader = visitors.stranger();
        reader.opens(Verifier.PATH);

        List<?> judged = (List<?>) reader.page()
                .evaluate(
                        JUDGED,
                        List.of(
                                Files.readString(FOLDER.resolve("cas.json")),
                                Files.readString(FOLDER.resolve("jwks.json"))));

        assertThat(judged).first().asInstanceOf(INTEGER).isGreaterThan(90);
        assertThat(judged).as("of which another verdict was given").hasSize(1);
    }
}

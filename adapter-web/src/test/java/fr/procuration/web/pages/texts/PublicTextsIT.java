package fr.procuration.web.pages.texts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a public service must say is there for everybody, and says what is configured. */
final class PublicTextsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("procuration.retention.procurations", "P2Y6M"));

    @ParameterizedTest
    @CsvSource({
        "/mentions-legales, Mentions légales, Hébergement",
        "/donnees-personnelles, Données personnelles, Si vous recevez une procuration",
        "/aide, Aide et contact, Nous joindre"
    })
    void anybody_reads_the_texts_of_the_service(String path, String title, String words) {
        Answer page = page(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>" + title + " – Procuration en ligne</title>", words)
                .contains("href=\"/mentions-legales\"", "href=\"/donnees-personnelles\"", "href=\"/aide\"");
    }

    @Test
    void says_how_long_what_is_recorded_is_kept() {
        assertThat(page("/donnees-personnelles").body())
                .contains(
                        "une procuration&nbsp;: 2\u00a0ans et 6\u00a0mois après sa fin",
                        "1\u00a0an",
                        "3\u00a0mois après son heure");
    }

    @Test
    void a_service_without_a_logo_has_a_neutral_mark() {
        assertThat(page("/aide").body()).contains("/static/icone.svg").doesNotContain("\"/logo\"");
        assertThat(page("/logo").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"P1D, 1\u00a0jour", "P31D, 31\u00a0jours", "P1M, 1\u00a0mois", "P1Y1M, 1\u00a0an et 1\u00a0mois"})
    void says_a_period_in_words(Period period, String words) {
        assertThat(Retention.words(period)).isEqualTo(words);
    }

    private static Answer page(String path) {
        return SERVICE.call("GET", path).header("Accept", "text/html").send();
    }
}

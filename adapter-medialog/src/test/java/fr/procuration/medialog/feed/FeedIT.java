package fr.procuration.medialog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Medialog+ follows the feed over HTTP. */
class FeedIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void tells_of_a_grant_all_that_the_panel_shows() {
        String last = end();
        Change grant = recorded(Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE));

        Answer answer = follow("?lastEventId=" + last);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode event = only(answer);
        String reference = event.at("/subject").asText();
        assertThat(event.toString()).isEqualTo("""
                        {"specversion":"1.0","id":"%s","source":"urn:procuration:service",\
                        "type":"fr.procuration.accordee","datacontenttype":"application/json","subject":"%s",\
                        "time":"2025-12-16T10:00:00+01:00","data":{"procuration":"%s",\
                        "mandant":{"reference":"%s","nir":"%s"},"accordeeLe":"2025-12-16T10:00:00+01:00",\
                        "finLe":"2026-01-17T00:00:00+01:00","mandataire":{"du":"2025-12-16","au":"2026-01-16",\
                        "civilite":"MME","nomFamille":"Lefèvre","nomUsage":"d’Aubigné","prenom":"Sandrine",\
                        "dateNaissance":"1980-02-29"}}}""".formatted(
                        event.at("/id").asText(),
                        reference,
                        grant.procuration().id().value(),
                        reference,
                        mandant.nir().value()));
    }

    @Test
    void tells_of_a_revocation_from_when_on_it_counts() {
        Change grant = recorded(Changes.grant(mandant));
        String last = end();
        recorded(Changes.revocation(grant.procuration()));

        JsonNode event = only(follow("?lastEventId=" + last));

        assertThat(event.at("/type").asText()).isEqualTo("fr.procuration.revoquee");
        assertThat(event.at("/data/procuration").asText())
                .isEqualTo(grant.procuration().id().value().toString());
        assertThat(event.at("/data/revoqueeLe").asText()).isEqualTo("2025-12-16T10:00:01+01:00");
        assertThat(event.at("/data/motif").asText()).isEqualTo("REVOCATION");
        assertThat(event.at("/data/mandant/nir").asText())
                .isEqualTo(mandant.nir().value());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXPIRATION", "REVOCATION"})
    void tells_of_every_end_as_of_a_revocation_and_says_why(EndReason reason) {
        Change grant = recorded(Changes.grant(mandant));
        String last = end();
        recorded(Changes.end(grant.procuration(), reason));

        JsonNode event = only(follow("?lastEventId=" + last));

        assertThat(event.at("/type").asText()).isEqualTo("fr.procuration.revoquee");
        assertThat(event.at("/data/revoqueeLe").asText()).isEqualTo("2025-12-16T10:00:01+01:00");
        assertThat(event.at("/data/motif").asText()).isEqualTo(reason.name());
    }

    @Test
    void names_nobody_outside_the_data() {
        String last = end();
        recorded(Changes.grant(mandant));
        JsonNode event = only(follow("?lastEventId=" + last));

        List<String> attributes = new ArrayList<>();
        event.properties().stream()
                .filter(each -> !each.getKey().equals("data"))
                .forEach(each -> attributes.add(each.getValue().asText()));

        assertThat(attributes)
                .hasSize(7)
                .noneMatch(each -> each.contains(mandant.nir().value()));
        assertThat(String.join(" ", attributes)).doesNotContainIgnoringCase("martin");
    }

    @Test
    void gives_every_event_once_to_who_goes_on_after_the_last() {
        String last = end();
        IntStream.range(0, 1_203).forEach(each -> recorded(Changes.grant(Mandants.random())));
        List<String> ids = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        List<String> page;
        do {
            page = ids(follow("?lastEventId=" + last));
            pages.add(page.size());
            ids.addAll(page);
            last = ids.get(ids.size() - 1);
        } while (!page.isEmpty());

        assertThat(pages).containsExactly(500, 500, 203, 0);
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void begins_at_the_beginning_for_who_has_read_nothing() {
        recorded(Changes.grant(mandant));

        assertThat(ids(follow("")))
                .isNotEmpty()
                .isEqualTo(ids(follow("?timeout=0")))
                .isEqualTo(ids(follow("?lastEventId=&timeout=0")));
    }

    @Test
    void answers_a_reader_who_waits_as_soon_as_there_is_news() {
        String last = end();
        CompletableFuture<Answer> reader =
                CompletableFuture.supplyAsync(() -> follow("?lastEventId=" + last + "&timeout=15000"));
        recorded(Changes.grant(mandant));

        assertThat(only(reader.join()).at("/data/mandant/nir").asText())
                .isEqualTo(mandant.nir().value());
    }

    @Test
    void answers_with_an_empty_list_when_nothing_comes() {
        assertThat(follow("?lastEventId=" + end() + "&timeout=150").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00000000000000ff-00000000-0000-0000-0000-000000000000",
                "7fffffffffffffff-00000000-0000-0000-0000-000000000000"
            })
    void says_clearly_that_it_never_gave_an_event(String id) {
        Answer answer = follow("?lastEventId=" + id + "&timeout=15000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("evenement-inconnu");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("lastEventId");
        assertThat(answer.text("/detail")).contains("depuis le début");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void refuses_a_delay_that_is_none(String timeout) {
        Answer answer = follow("?timeout=" + timeout);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("timeout");
    }

    @Test
    void is_for_medialog_and_for_nobody_else() {
        assertThat(call("").send().status()).isEqualTo(401);
        assertThat(call("").as(Agents.PARIS).send().status()).isEqualTo(403);
        assertThat(call("").as(mandant).send().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json;q=0.9, application/*;q=0.1",
                "application/cloudevents-batch+json; charset=iso-8859-1",
                "APPLICATION/CLOUDEVENTS-BATCH+JSON"
            })
    void answers_in_its_format_whoever_accepts_it(String accepted) {
        recorded(Changes.grant(mandant));

        Answer answer =
                call("").bearing(Tokens.ofMedialog()).header("Accept", accepted).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/json",
                "text/*",
                "application/cloudevents-batch+json;q=0",
                "*/*, application/cloudevents-batch+json;q=0"
            })
    void says_that_it_has_no_other_format(String accepted) {
        Answer answer =
                call("").bearing(Tokens.ofMedialog()).header("Accept", accepted).send();

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void answers_head_with_the_headers_of_get() {
        recorded(Changes.grant(mandant));

        Answer get = call("").bearing(Tokens.ofMedialog()).send();
        Answer head = SERVICE.call("HEAD", "/medialog/flux")
                .bearing(Tokens.ofMedialog())
                .send();

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }

    private String end() {
        recorded(Changes.grant(Mandants.random()));
        String last = "";
        List<String> page = ids(follow(""));
        while (!page.isEmpty()) {
            last = page.get(page.size() - 1);
            page = ids(follow("?lastEventId=" + last));
        }
        return last;
    }

    private static Answer follow(String query) {
        return call(query).bearing(Tokens.ofMedialog()).send();
    }

    private static Call call(String query) {
        return SERVICE.call("GET", "/medialog/flux" + query);
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.json()).hasSize(1);
        return answer.json().get(0);
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().findValuesAsText("id");
    }

    private static Change recorded(Change change) {
        assertThat(SERVICE.bean(InMemoryProcurations.class).record(change)).isTrue();
        return change;
    }
}

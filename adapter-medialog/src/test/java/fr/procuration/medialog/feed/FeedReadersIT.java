package fr.procuration.medialog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of the feed take no place of a request while they wait, but as many of an account as may. */
class FeedReadersIT {

    @RegisterExtension
    static final InMemoryService SERVICE =
            new InMemoryService(Map.of("procuration.requests-at-once", 1, "procuration.feed-readers-per-account", 1));

    @ParameterizedTest
    @ValueSource(strings = {"/medialog/flux", "/medialog/flux/"})
    void the_next_one_of_an_account_is_told_to_come_again(String path) throws InterruptedException {
        CompletableFuture<Answer> reader = CompletableFuture.supplyAsync(() -> follow(path + "?timeout=4000"));
        Thread.sleep(1_500);

        Answer refused = follow(path);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(SERVICE.call("GET", "/accessibilite").send().status()).isEqualTo(200);
        assertThat(reader.join().status()).isEqualTo(200);
        assertThat(follow(path).status()).isEqualTo(200);
    }

    @Test
    void the_time_to_wait_counts_on_other_routes_for_nothing() {
        assertThat(SERVICE.call("GET", "/accessibilite?timeout=60000").send().status())
                .isEqualTo(200);
    }

    private static Answer follow(String path) {
        return SERVICE.call("GET", path).bearing(Tokens.ofMedialog()).send();
    }
}

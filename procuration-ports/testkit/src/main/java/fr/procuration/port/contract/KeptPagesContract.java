package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Instants;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page is shown to the account whose form it answered, until it expires or fifty newer ones came. */
public abstract class KeptPagesContract extends AdapterContract {

    private static final int LONGEST = 200_000;
    private static final Instant NOW = Instants.GUIDE;
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(15));

    private final Digest name = Digest.ofPage(UUID.randomUUID().toString());
    private final Digest owner = account();

    /**
     * The pages.
     *
     * @return the adapter under test
     */
    protected abstract KeptPages pages();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract KeptPages another();

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(KeptPages.class).tellsOfAnOutage(pages());
    }

    @Test
    void shows_through_another_instance_what_one_has_kept() {
        assertThat(another().find(name, owner, NOW)).isEmpty();
        pages().keep(name, owner, "sealed", NOW, EXPIRY);

        assertThat(another().find(name, owner, NOW)).contains("sealed");
    }

    @Test
    void gives_back_the_longest_as_it_was_kept() {
        String longest = "0aZ+/=-_".repeat(LONGEST / 8);
        pages().keep(name, owner, longest, NOW, EXPIRY);

        assertThat(pages().find(name, owner, NOW)).contains(longest);
    }

    @Test
    void shows_a_page_as_often_as_asked_until_it_expires() {
        pages().keep(name, owner, "sealed", NOW, EXPIRY);

        assertThat(pages().find(name, owner, NOW)).contains("sealed");
        assertThat(pages().find(name, owner, EXPIRY.minusMillis(1))).contains("sealed");
        assertThat(pages().find(name, owner, EXPIRY)).isEmpty();
    }

    @Test
    void shows_nobody_the_page_of_another_account() {
        pages().keep(name, owner, "sealed", NOW, EXPIRY);

        assertThat(pages().find(name, account(), NOW)).isEmpty();
        assertThat(pages().find(Digest.ofPage("another"), owner, NOW)).isEmpty();
    }

    @Test
    void keeps_the_newest_of_an_account_and_all_of_the_others() {
        pages().keep(name, account(), "of another", NOW, EXPIRY);
        List<Digest> kept = IntStream.rangeClosed(0, KeptPages.MOST)
                .mapToObj(number -> {
                    Digest page = Digest.ofPage(owner.hex() + number);
                    (number % 2 == 0 ? pages() : another())
                            .keep(page, owner, "page " + number, NOW, EXPIRY.plusSeconds(number));
                    return page;
                })
                .toList();

        assertThat(kept.stream().filter(page -> pages().find(page, owner, NOW).isEmpty()))
                .containsExactly(kept.get(0));
    }

    private static Digest account() {
        return Digest.ofSubject("agents", UUID.randomUUID().toString());
    }
}

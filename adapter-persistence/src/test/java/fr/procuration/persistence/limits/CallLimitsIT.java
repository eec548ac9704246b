package fr.procuration.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.CallLimits;
import fr.procuration.port.CallLimits.Of;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one caller may ask is limited on all instances together, and whoever is refused costs the database nothing. */
class CallLimitsIT {

    private static final int LIMIT = 50;
    private static final String ADDRESS = "192.0.2.7";

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance one = Instance.limitingCalls(sql.jdbcUrl(), LIMIT, Duration.ofHours(1));
    private final Instance two = Instance.limitingCalls(sql.jdbcUrl(), LIMIT, Duration.ofHours(1));

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void one_instance_keeps_a_limit_exactly_and_tells_how_long_to_wait() {
        assertThat(admitted(one, Of.ADDRESS, 500)).isEqualTo(LIMIT);

        assertThat(limits(one).admit(Of.ADDRESS, ADDRESS))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(72)));
    }

    @Test
    void an_address_an_account_and_what_is_to_be_proven_have_nothing_to_do_with_each_other() {
        for (Of of : Of.values()) {
            assertThat(admitted(one, of, 100)).isEqualTo(LIMIT);
        }
        assertThat(limits(one).admit(Of.ADDRESS, "192.0.2.8")).isEmpty();
    }

    @Test
    void what_one_instance_admitted_the_other_learns() {
        admitted(one, Of.ADDRESS, LIMIT);
        one.get(JdbcCallLimits.class).tell();
        int before = admitted(two, Of.ADDRESS, LIMIT / 2);
        two.get(JdbcCallLimits.class).tell();

        assertThat(before).isEqualTo(LIMIT / 2);
        assertThat(admitted(two, Of.ADDRESS, 100)).isZero();
    }

    @Test
    void they_tell_each_other_without_being_asked() {
        admitted(one, Of.ACCOUNT, LIMIT);

        await().atMost(Duration.ofSeconds(20)).until(() -> admitted(two, Of.ACCOUNT, 1) == 0);
    }

    @Test
    void who_asks_little_leaves_no_row_however_many_they_are() {
        IntStream.range(0, 10_000).forEach(each -> limits(one).admit(Of.ADDRESS, "2001:db8:0:" + each));
        one.get(JdbcCallLimits.class).tell();

        assertThat(sql.column("select id from look_up_bucket")).isEmpty();
    }

    @Test
    void weight_is_added_and_what_was_given_back_can_be_used() {
        limits(one).admit(Of.PROOF, ADDRESS);
        limits(one).charge(Of.PROOF, ADDRESS, 9);
        limits(one).admit(Of.PROOF, ADDRESS);
        limits(one).giveBack(Of.PROOF, ADDRESS);

        assertThat(admitted(one, Of.PROOF, 100)).isEqualTo(LIMIT - 10);
    }

    @Test
    void without_the_database_an_instance_keeps_them_by_itself() {
        sql.execute("alter table look_up_bucket rename to gone");

        assertThat(admitted(one, Of.ADDRESS, 100)).isEqualTo(LIMIT);
        one.get(JdbcCallLimits.class).tell();
        assertThat(admitted(one, Of.ADDRESS, 100)).isZero();
    }

    private static CallLimits limits(Instance instance) {
        return instance.get(CallLimits.class);
    }

    private static int admitted(Instance instance, Of of, int calls) {
        return (int) IntStream.range(0, calls)
                .filter(each -> limits(instance).admit(of, ADDRESS).isEmpty())
                .count();
    }
}

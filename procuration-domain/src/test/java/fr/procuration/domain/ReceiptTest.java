package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.procuration.domain.receipt.Act;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.domain.receipt.JournalReference.CheckpointReference;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final Instant GRANTED = inParis("2025-12-16T10:00");
    private static final Instant REVOKED = inParis("2025-12-20T09:00");
    private static final JournalReference JOURNAL = new JournalReference("0123456789abcdef", null);

    @Test
    void tells_of_the_grant_while_it_runs() {
        Procuration granted = Procurations.grantedAt(GRANTED);

        Receipt receipt = Receipt.of(granted, GRANTED, JOURNAL);

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        Act.OCTROI,
                        WrittenName.of(granted.mandant().identite()),
                        WrittenName.of(granted.mandataire().identite()),
                        granted.mandataire().identite().dateNaissance(),
                        LocalDate.of(2025, 12, 16),
                        LocalDate.of(2026, 1, 16),
                        null,
                        JOURNAL));
    }

    @Test
    void tells_of_the_end_once_there_is_one_even_to_a_late_clock() {
        Procuration revoked = Procurations.revokedAt(GRANTED, REVOKED);

        Receipt receipt = Receipt.of(revoked, REVOKED.minusSeconds(2), JOURNAL);

        assertThat(receipt.act()).isEqualTo(Act.FIN);
        assertThat(receipt.end()).isEqualTo(new End(REVOKED, EndReason.REVOCATION));
        assertThat(receipt.lastDay()).isEqualTo("2026-01-16");
    }

    @Test
    void tells_that_the_month_is_over() {
        Instant over = inParis("2026-01-17T00:00");

        Receipt receipt = Receipt.of(Procurations.grantedAt(GRANTED), over, JOURNAL);

        assertThat(receipt.end()).isEqualTo(new End(over, EndReason.EXPIRATION));
    }

    @Test
    void that_of_a_grant_proves_until_the_last_day_is_over_in_paris() {
        Receipt receipt = Receipt.of(Procurations.grantedAt(GRANTED), GRANTED, JOURNAL);

        assertThat(receipt.expiry(GRANTED)).isEqualTo(inParis("2026-01-17T00:00"));
        assertThat(receipt.expiry(inParis("2026-01-10T10:00"))).isEqualTo(inParis("2026-01-17T00:00"));
    }

    @Test
    void that_of_an_end_proves_for_a_month_from_when_it_was_made() {
        Receipt receipt = Receipt.of(Procurations.revokedAt(GRANTED, REVOKED), REVOKED, JOURNAL);

        assertThat(receipt.expiry(inParis("2028-03-31T23:59"))).isEqualTo(inParis("2028-05-01T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-16T00:00", "2026-01-31T00:00", "2026-03-28T00:00", "2026-10-24T00:00"})
    void none_proves_for_33_days(String made) {
        Instant at = inParis(made);

        assertThat(Duration.between(
                        at, Receipt.of(Procurations.grantedAt(at), at, JOURNAL).expiry(at)))
                .isLessThan(Duration.ofDays(33));
        assertThat(Duration.between(
                        at,
                        Receipt.of(Procurations.revokedAt(at, at), at, JOURNAL).expiry(at)))
                .isLessThan(Duration.ofDays(33));
    }

    @Test
    void is_of_an_end_if_and_only_if_it_tells_one() {
        Receipt grant = Receipt.of(Procurations.grantedAt(GRANTED), GRANTED, JOURNAL);
        End end = new End(REVOKED, EndReason.REVOCATION);

        assertThatIllegalArgumentException().isThrownBy(() -> like(grant, Act.OCTROI, end, grant.lastDay()));
        assertThatIllegalArgumentException().isThrownBy(() -> like(grant, Act.FIN, null, grant.lastDay()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> like(grant, Act.OCTROI, null, grant.firstDay().minusDays(1)));
    }

    private static Receipt like(Receipt other, Act act, @Nullable End end, LocalDate last) {
        return new Receipt(
                act,
                other.mandant(),
                other.mandataire(),
                other.birthDate(),
                other.firstDay(),
                last,
                end,
                other.journal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF"})
    void the_journal_is_referred_to_by_16_digits(String hash) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalReference(hash, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointReference(1, hash));
    }

    @Test
    void checkpoints_are_counted_from_1() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointReference(0, "0123456789abcdef"));
    }

    @Test
    void a_name_is_a_birth_name_or_a_given_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WrittenName(null, null, null));
    }
}

package fr.procuration.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.web.http.OverloadException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureCountersTest {

    /** One of each kind. */
    private static final List<Refusal> REFUSALS = List.of(
            new Refusal.ImplausibleBirthDate(BirthDateDefect.values()[0]),
            new Refusal.Underage(),
            new Refusal.Oneself(),
            new Refusal.NotCertified(),
            new Refusal.OtherDays(),
            new Refusal.AlreadyRunning(LocalDate.EPOCH),
            new Refusal.Expired(LocalDate.EPOCH),
            new Refusal.GrantBlocked(),
            new Refusal.Unknown(),
            new Refusal.KeyReused(),
            new Refusal.TooManyLookUps(Duration.ofSeconds(1)),
            new Refusal.UnknownSite(),
            new Refusal.UnknownMotif(),
            new Refusal.UnknownAppointment(),
            new Refusal.NoSuchSlot(),
            new Refusal.SlotTaken(List.of()),
            new Refusal.AppointmentOpen(Instant.EPOCH),
            new Refusal.TooLateToChange(),
            new Refusal.AppointmentClosed(),
            new Refusal.AppointmentOfAnotherDay(),
            new Refusal.NotYetAbsent(),
            new Refusal.NoProcurationRunning(),
            new Refusal.OtherSite(),
            new Refusal.UnverifiedReceipt(ReceiptDefect.UNREADABLE),
            new Refusal.UnverifiedReceipt(ReceiptDefect.OTHER_TYPE),
            new Refusal.UnverifiedReceipt(ReceiptDefect.FOREIGN),
            new Refusal.UnverifiedReceipt(ReceiptDefect.CHANGED),
            new Refusal.UnverifiedReceipt(ReceiptDefect.UNKNOWN),
            new Refusal.UnknownEvent());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FailureCounters failures = new FailureCounters(registry);

    @Test
    void each_refusal_has_a_reason_of_its_own_and_is_counted_under_it() {
        for (int i = 0; i < REFUSALS.size(); i++) {
            Refusal refusal = REFUSALS.get(i);
            fail(new RefusedException(refusal));
            assertThat(refused()).as(refusal.toString()).isEqualTo(i + 1);
        }
        assertThat(registry.find("procuration.refusals").counters())
                .hasSize(REFUSALS.size())
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1));
    }

    @Test
    void an_outage_is_counted() {
        fail(new UnavailableException("the database", new IOException()));

        assertThat(outages("base")).isEqualTo(1);
    }

    @Test
    void outages_that_no_use_case_meets_are_told_apart() {
        failures.answered(new OverloadException());
        failures.answered(new UnavailableException("the database", new IOException()));

        assertThat(outages("surcharge")).isEqualTo(1);
        assertThat(outages("base")).isZero();
        assertThat(outages("fournisseur")).isZero();
    }

    @Test
    void a_preview_refuses_nobody_but_meets_outages() {
        assertThatThrownBy(() -> failures.withoutRefusals(() -> {
                    throw new RefusedException(new Refusal.Underage());
                }))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> failures.withoutRefusals(() -> {
                    throw new UnavailableException("the database", new IOException());
                }))
                .isInstanceOf(UnavailableException.class);

        assertThat(refused()).isZero();
        assertThat(outages("base")).isEqualTo(1);
    }

    @Test
    void damage_is_counted() {
        fail(new DamagedDataException("a row"));

        assertThat(registry.counter("procuration.damages").count()).isEqualTo(1);
    }

    @Test
    void what_succeeds_comes_back_and_is_no_failure() {
        assertThat(failures.counted(() -> "this")).isEqualTo("this");
        assertThat(registry.find("procuration.outages").counters())
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    private void fail(RuntimeException failure) {
        assertThatThrownBy(() -> failures.counting(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private double outages(String cause) {
        return registry.get("procuration.outages").tag("cause", cause).counter().count();
    }

    private double refused() {
        return registry.find("procuration.refusals").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}

package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nirs;
import fr.procuration.domain.identity.Sex;
import fr.procuration.domain.receipt.JournalReference;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

    private static final Instant NOW = Instants.inParis("2025-12-16T10:00");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 16);
    private static final Identite MARRIED = Identites.named("Dupont", "Leroy", "Nicolas");
    private static final String[] NEVER_SHOWN = {
        "2550814168025", "168025", "168 025", "Martin", "Françoise", "Dupont", "Leroy", "Nicolas", "1955", "1991"
    };

    static Stream<Object> everythingThatHoldsSomebody() {
        // Not a random one, in which a year might stand by chance.
        ProcurationId id = new ProcurationId(new UUID(0, 0));
        Change granted = Procuration.grant(id, Declarations.to(MARRIED), null, NOW);
        IdentityDocument document =
                new IdentityDocument(new Name("Dupont"), List.of(new Name("Nicolas")), MARRIED.dateNaissance(), Sex.M);
        return Stream.of(
                Nirs.FRANCOISE,
                new Name("Dupont"),
                new Name("Dupont").spelling(),
                MARRIED,
                PersonName.of(MARRIED),
                new Appointee(Nirs.FRANCOISE, PersonName.of(MARRIED)),
                document,
                document.compareWith(MARRIED, LocalDate.EPOCH),
                Declarations.FRANCOISE,
                new Mandataire(MARRIED),
                Declarations.to(MARRIED),
                WrittenName.of(MARRIED),
                Receipt.of(granted.procuration(), NOW, new JournalReference("0123456789abcdef", null)),
                granted,
                granted.procuration(),
                granted.event(),
                granted.procuration().revoke(NOW).orElseThrow(),
                new Consultation(
                        Nirs.FRANCOISE,
                        new Agent("a-17", "CPAM-PARIS-01", "10.75.0.1"),
                        NOW,
                        Consultation.Outcome.CONFORME));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("everythingThatHoldsSomebody")
    void shows_in_no_text(Object holder) {
        assertThat(holder.toString()).isNotBlank().doesNotContainIgnoringCase(NEVER_SHOWN);
    }

    static Stream<Refusal> everyRefusal() {
        return Stream.of(
                new Refusal.ImplausibleBirthDate(BirthDateDefect.IN_THE_FUTURE),
                new Refusal.Underage(),
                new Refusal.Oneself(),
                new Refusal.NotCertified(),
                new Refusal.OtherDays(),
                new Refusal.AlreadyRunning(DAY),
                new Refusal.Expired(DAY),
                new Refusal.GrantBlocked(),
                new Refusal.Unknown(),
                new Refusal.KeyReused(),
                new Refusal.TooManyLookUps(Duration.ofSeconds(5)),
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
                new Refusal.UnverifiedReceipt(ReceiptDefect.CHANGED),
                new Refusal.UnknownEvent());
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void a_refusal_is_an_answer_whose_message_names_its_kind_only(Refusal refusal) {
        RefusedException refused = new RefusedException(refusal);
        assertThat(refused).hasMessage(refusal.getClass().getSimpleName()).hasNoCause();
        assertThat(refused.getStackTrace()).isEmpty();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    @Test
    void every_kind_of_refusal_is_looked_at() {
        assertThat(everyRefusal().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }
}

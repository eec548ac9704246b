package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Canal;
import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Identites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store keeps it gives back unchanged, by each of its methods, in the journal, and as the answer to a key. */
abstract class KeptProcurationsContract extends StoreContract {

    private final Mandant mandant = Mandants.random();

    @Test
    void gives_back_what_it_was_given() {
        assertKept(Declarations.by(mandant, Mandataires.SANDRINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "MOBILE", "BMS", "FRANCE_SERVICES", "A23456789012345678901234567890"})
    void keeps_the_canal_also_of_others_than_the_guide_knows(String name) {
        assertKept(new Declaration(mandant, Mandataires.NICOLAS, true, new Canal(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keeps_names_of_every_script(Name name) {
        Identite identite = new Identite(Civilite.MONSIEUR, name, name, name, new BirthDate(1930, 2, 28));
        Identite other = new Identite(Civilite.MADAME, name, null, name, new BirthDate(1940, 2, 29));

        assertKept(Declarations.by(new Mandant(mandant.nir(), identite), new Mandataire(other)));
    }

    static Stream<Name> names() {
        return Stream.of(
                        "Nguyễn Thị Ánh",
                        "Παπαδοπούλου",
                        "Щербакова",
                        "محمد",
                        "王小明",
                        "O’Neill-Ó Briain",
                        "É.",
                        "𠮷".repeat(100))
                .map(Name::new);
    }

    @Test
    void keeps_people_with_a_single_name() {
        BirthDate born = new BirthDate(1940, 2, 29);
        Identite nom = new Identite(Civilite.MADAME, new Name("Suharti"), null, null, born);
        Identite prenom = new Identite(Civilite.MONSIEUR, null, null, new Name("Suharto"), born);

        assertKept(Declarations.by(new Mandant(mandant.nir(), nom), new Mandataire(prenom)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992-11-00", "1992-00-00", "1992"})
    void keeps_dates_of_birth_of_which_less_is_known(String date) {
        Identite born = Identites.of(Civilite.MADAME, "Durand", "Sandrine", BirthDate.parse(date));

        assertKept(Declarations.by(mandant, new Mandataire(born)));
        Mandant other = new Mandant(Nirs.random(), born);
        assertKept(Declarations.by(other, Mandataires.NICOLAS));
    }

    @ParameterizedTest
    @CsvSource({"2A, 19", "2B, 18"})
    void keeps_numbers_of_corsica_apart_from_those_their_key_is_computed_by(String letters, String digits) {
        Nir corsican = of(letters);
        Nir other = of(digits);
        assertKept(Declarations.by(new Mandant(corsican, Identites.FRANCOISE)));

        assertThat(store().latest(other)).isEmpty();
        assertKept(Declarations.by(new Mandant(other, Identites.FRANCOISE)));
    }

    private Nir of(String department) {
        String number = mandant.nir().value();
        return new Nir(number.substring(0, 5) + department + number.substring(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-16T09:00:00.123456Z",
                "2025-12-31T22:59:59.999999Z",
                "2026-03-29T00:59:59.999999Z",
                "2026-03-29T01:00:00.000001Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
            })
    void keeps_instants_to_the_microsecond_summer_time_or_not(Instant instant) {
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Procuration granted = assertKept(Changes.grant(Declarations.by(mandant), instant));

        Change revocation = recorded(Changes.revocation(granted, instant));
        assertShown(revocation.procuration());
        assertThat(reader.events()).endsWith(revocation.event());
    }

    @Test
    void keeps_what_happened_at_a_desk_with_all_that_is_known_of_the_agent() {
        Agent agent = new Agent("é".repeat(255), "王".repeat(100), "2001:db8::75 ".repeat(7));
        Instant at = Instants.GUIDE.plus(999_999, ChronoUnit.MICROS);
        Procuration granted =
                recorded(Changes.grant(Declarations.by(mandant), at)).procuration();
        JournalReader reader = JournalReader.atTheEndOf(journal());
        VisitId visit = VisitId.random();
        Change reception = recorded(
                new Change(granted, new ProcurationEvent.Received(granted.id(), at.plusSeconds(1), agent, visit)));
        Change mismatch = recorded(Changes.mismatch(granted, agent, at.plusSeconds(2)));
        Change end = recorded(
                granted.end(EndReason.SIGNALEMENT, agent, at.plusSeconds(3)).orElseThrow());

        assertThat(store().visits(mandant.nir())).containsExactly(mismatch.event(), reception.event());
        assertThat(store().reception(mandant.nir(), granted.id(), visit).map(ProcurationEvent.class::cast))
                .contains(reception.event());
        assertThat(reader.events()).containsExactly(reception.event(), mismatch.event(), end.event());
    }

    @Test
    void keeps_each_procuration_as_the_mandant_was_called_when_they_gave_it() {
        Procuration before = recorded(Changes.revocation(assertKept(Declarations.by(mandant))))
                .procuration();
        Mandant married = new Mandant(mandant.nir(), Identites.SANDRINE);
        Change next = recorded(Procuration.grant(
                ProcurationId.random(), Declarations.by(married), before, Instants.GUIDE.plusSeconds(2)));

        assertThat(store().all(mandant.nir())).containsExactly(next.procuration(), before);
        assertThat(store().find(mandant.nir(), before.id())).contains(before);
    }

    private Procuration assertKept(Declaration declaration) {
        return assertKept(Changes.grant(declaration, Instants.GUIDE));
    }

    private Procuration assertKept(Change grant) {
        Procuration granted = grant.procuration();
        Nir nir = granted.mandant().nir();
        IdempotencyKey key = IdempotencyKeys.random();
        JournalReader reader = JournalReader.atTheEndOf(journal());
        assertThat(store().grant(grant, key)).isEqualTo(new GrantOutcome.Recorded(granted));

        assertShown(granted);
        assertThat(store().running(nir, granted.validity().from())).contains(granted);
        assertThat(store().answerTo(nir, key)).contains(new KeptAnswer.Granted(granted));
        assertThat(reader.events()).containsExactly(grant.event());
        return granted;
    }

    private void assertShown(Procuration only) {
        Nir nir = only.mandant().nir();
        assertThat(store().latest(nir)).contains(only);
        assertThat(store().find(nir, only.id())).contains(only);
        assertThat(store().all(nir)).containsExactly(only);
    }
}

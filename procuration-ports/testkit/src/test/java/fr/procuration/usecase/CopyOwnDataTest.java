package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.CopyOwnData.OwnData;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptRegister;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mandant takes a copy of all that is known about them, and of nobody else. */
final class CopyOwnDataTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;
    private static final String ORIGIN = "192.0.2.7";

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final InMemoryMessages messages = new InMemoryMessages(store);
    private final SettableClock clock = new SettableClock(Instants.GUIDE.plusSeconds(3_600));
    private final Agenda agenda = new InMemoryAgenda(List.of(Sites.PARIS), store, messages);
    private final ReceiptRegister register = new InMemoryReceiptRegister(store);
    private final CopyOwnData copy = UseCases.copyOwnData(store, traces, messages, messages, agenda, register, clock);

    @Test
    void has_procurations_with_their_ends_visits_and_all_consultations() {
        Procuration first = recorded(Changes.grant(MANDANT));
        Change reception = Changes.reception(first);
        store.record(reception);
        Procuration ended = recorded(Changes.end(first, EndReason.SIGNALEMENT));
        Procuration next = recorded(Changes.grantAfter(ended, Instants.GUIDE.plusSeconds(60)));
        for (int look = 0; look < 1_201; look++) {
            traces.record(new Consultation(
                    MANDANT.nir(), Agents.PARIS, Instants.GUIDE.plusMillis(look), Outcome.AUCUNE_PROCURATION));
        }
        recorded(Changes.grant(Mandants.random()));

        OwnData data = copy.of(MANDANT.nir(), ORIGIN);

        assertThat(data.procurations())
                .containsExactly(ProcurationSnapshot.of(next, clock.now()), ProcurationSnapshot.of(ended, clock.now()));
        assertThat(data.visits()).containsExactly(reception.event());
        assertThat(data.consultations()).hasSize(1_202);
        assertThat(data.at()).isEqualTo(clock.now());
    }

    @Test
    void has_what_receipts_are_known_by_and_makes_none() {
        Procuration ended = recorded(Changes.end(recorded(Changes.grant(MANDANT)), EndReason.RENONCIATION));
        Procuration next = recorded(Changes.grantAfter(ended, Instants.GUIDE.plusSeconds(60)));
        register.register(recorded(Changes.grant(Mandants.random())), clock.now());
        assertThat(copy.of(MANDANT.nir(), ORIGIN).receipts()).isEmpty();
        assertThat(copy.of(MANDANT.nir(), ORIGIN).receipts()).isEmpty();

        RegisteredReceipt registered = register.register(ended, clock.now());

        assertThat(copy.of(MANDANT.nir(), ORIGIN).receipts())
                .containsOnly(Map.entry(ended.id(), registered))
                .doesNotContainKey(next.id());
    }

    @Test
    void has_none_where_no_receipts_are_made() {
        register.register(recorded(Changes.grant(MANDANT)), clock.now());
        CopyOwnData without = UseCases.copyOwnData(store, traces, messages, messages, agenda, clock);

        assertThat(without.of(MANDANT.nir(), ORIGIN).receipts()).isEmpty();
    }

    @Test
    void is_a_consultation_itself() {
        assertThat(copy.of(MANDANT.nir(), ORIGIN).consultations())
                .containsExactly(Consultation.ofOneself(MANDANT.nir(), ORIGIN, clock.now()));
    }

    @Test
    void is_not_given_if_that_cannot_be_recorded() {
        CopyOwnData untraced = UseCases.copyOwnData(store, Doubles.unreachable(), messages, messages, agenda, clock);

        assertThatThrownBy(() -> untraced.of(MANDANT.nir(), ORIGIN)).isInstanceOf(UnavailableException.class);
    }

    private Procuration recorded(Change change) {
        assertThat(store.record(change)).isTrue();
        return change.procuration();
    }
}

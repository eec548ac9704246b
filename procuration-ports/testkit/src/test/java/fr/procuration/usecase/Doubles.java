package fr.procuration.usecase;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Instants;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.mockito.stubbing.Answer;

/** Mocks that provoke a failure or count a call; everything else is asked of the in-memory adapters. */
final class Doubles {

    private Doubles() {}

    /** The clock of the guide, whose readings can be counted. */
    static Clock clock() {
        Clock clock = mock();
        when(clock.now()).thenReturn(Instants.GUIDE);
        return clock;
    }

    /** Consultations that cannot be reached. */
    static Consultations unreachable() {
        return mock(Consultations.class, call -> {
            throw new UnavailableException("consultations", new IOException("unreachable"));
        });
    }

    /** A store that says that another change came first, and shows none: its state and its journal contradict each other. */
    static ProcurationStore writingNothing(ProcurationStore store) {
        return recording(
                store,
                call -> call.getMethod().getName().equals("grant") ? new GrantOutcome.Answered() : Boolean.FALSE);
    }

    /** A store where, the first time something is to be written, another request comes first. */
    static ProcurationStore overtaken(ProcurationStore store, Runnable other) {
        AtomicReference<Runnable> first = new AtomicReference<>(other);
        Answer<Object> delegate = delegatesTo(store);
        return recording(store, call -> {
            first.getAndSet(() -> {}).run();
            return delegate.answer(call);
        });
    }

    private static ProcurationStore recording(ProcurationStore store, Answer<?> writing) {
        ProcurationStore mock = mock(ProcurationStore.class, delegatesTo(store));
        doAnswer(writing).when(mock).record(any());
        doAnswer(writing).when(mock).grant(any(), any());
        doAnswer(writing).when(mock).keep(any(), any(), any());
        return mock;
    }
}

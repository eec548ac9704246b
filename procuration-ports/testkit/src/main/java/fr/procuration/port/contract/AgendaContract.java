package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every agenda promises. The sites are those of {@link Sites}.
 *
 * <p>Who runs one test class with Maven names the nested ones too: {@code -Dtest='MyAgendaTest,AgendaContract*'}.
 */
public abstract class AgendaContract extends AdapterContract {

    /**
     * The agenda.
     *
     * @return the adapter under test, with {@link Sites#PARIS} and {@link Sites#REUNION}
     */
    protected abstract Agenda agenda();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Agenda another();

    /**
     * The store that records receptions.
     *
     * @return a store on the same data
     */
    protected abstract ProcurationStore store();

    /**
     * The journal of that store.
     *
     * @return the journal of the same data
     */
    protected abstract Journal journal();

    /**
     * The feed.
     *
     * @return the feed of the same data
     */
    protected abstract Feed feed();

    /**
     * Makes every change fail when a part of it is written, to the end of the test: after the appointment and before its event or its
     * messages, or in whichever order the agenda writes them. What can be read stays so. Without it the test of such changes is skipped.
     */
    protected void failHalfway() {
        Assumptions.abort("nothing makes a change of this agenda fail halfway");
    }

    /** {@link TakenAppointmentsContract}. */
    @Nested
    class Taken extends TakenAppointmentsContract {
        @Override
        AgendaContract subscriber() {
            return AgendaContract.this;
        }
    }

    /** {@link ChangedAppointmentsContract}. */
    @Nested
    class Changed extends ChangedAppointmentsContract {
        @Override
        AgendaContract subscriber() {
            return AgendaContract.this;
        }
    }

    /** {@link ListedAppointmentsContract}. */
    @Nested
    class Listed extends ListedAppointmentsContract {
        @Override
        AgendaContract subscriber() {
            return AgendaContract.this;
        }
    }

    /** {@link ToldAppointmentsContract}. */
    @Nested
    class Told extends ToldAppointmentsContract {
        @Override
        AgendaContract subscriber() {
            return AgendaContract.this;
        }
    }

    @Test
    void every_method_tells_of_an_outage() {
        Change reception = Changes.reception(Changes.grant(Mandants.random()).procuration());
        breakDown();

        EveryMethod.of(Agenda.class)
                .except("sites")
                .with(Change.class, reception)
                .tellsOfAnOutage(agenda());
    }

    @Test
    void knows_the_sites() {
        assertThat(agenda().sites()).contains(Sites.PARIS, Sites.REUNION);
        assertThat(agenda().freeSlots(Sites.REUNION, Instants.GUIDE, Instants.GUIDE))
                .isEmpty();
    }
}

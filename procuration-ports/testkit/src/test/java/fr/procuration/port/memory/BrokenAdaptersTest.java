package fr.procuration.port.memory;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.contract.AgendaContract;
import fr.procuration.port.contract.CheckpointLogContract;
import fr.procuration.port.contract.ConsultationsContract;
import fr.procuration.port.contract.KeptPagesContract;
import fr.procuration.port.contract.NotifierCursorsContract;
import fr.procuration.port.contract.SessionsContract;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.CheckpointLog;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.session.KeptPages;
import fr.procuration.port.session.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.mockito.stubbing.Answer;

/** The contracts of ports that no store needs fail on adapters that are broken, and name what is broken. */
final class BrokenAdaptersTest {

    static final List<Arguments> BROKEN = List.of(
            broken(
                    "consultations come in the order in which they were recorded",
                    ConsultationsAsRecorded.class,
                    "gives_the_latest_first_in_whatever_order_they_were_recorded"),
            broken(
                    "consultations are empty in an outage",
                    ConsultationsWithoutOutage.class,
                    "every_method_tells_of_an_outage"),
            broken(
                    "each instance moves cursors of its own",
                    CursorsOfOneInstance.class,
                    "lets_nobody_else_deliver_to_a_notifier_meanwhile",
                    "lets_nobody_else_deliver_to_a_new_notifier_meanwhile",
                    "never_runs_two_deliveries_at_once"),
            broken(
                    "each instance has sessions of its own",
                    SessionsOfOneInstance.class,
                    "shows_another_instance_at_once_what_one_has_opened_and_ended",
                    "of_16_who_use_a_logout_token_at_once_one_does"),
            broken(
                    "each instance has pages of its own",
                    PagesOfOneInstance.class,
                    "shows_through_another_instance_what_one_has_kept",
                    "keeps_the_newest_of_an_account_and_all_of_the_others"),
            broken("each instance has lines of its own", LinesOfOneInstance.class, "keeps_all_lines_in_their_order"),
            broken(
                    "of an appointment what fails is committed",
                    CommittedAppointments.class,
                    "of_a_change_that_fails_halfway_nothing_stays"),
            broken("nothing is broken", WholeAppointments.class));

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void a_broken_adapter_fails(String how, Class<?> subscriber, Set<String> contracts) {
        Set<String> failed =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(subscriber))
                        .execute()
                        .testEvents()
                        .failed()
                        .stream()
                        .map(BrokenAdaptersTest::nameOf)
                        .collect(toSet());

        assertThat(failed).isEqualTo(contracts);
    }

    private static String nameOf(Event failed) {
        return ((MethodSource) failed.getTestDescriptor().getSource().orElseThrow()).getMethodName();
    }

    private static Arguments broken(String how, Class<?> subscriber, String... contracts) {
        return arguments(how, subscriber, Set.of(contracts));
    }

    static final class ConsultationsAsRecorded extends ConsultationsContract {

        private final List<Consultation> recorded = Collections.synchronizedList(new ArrayList<>());
        private final InMemoryConsultations kept = new InMemoryConsultations();

        @Override
        protected Consultations consultations() {
            return new Consultations() {
                @Override
                public void record(Consultation consultation) {
                    recorded.add(0, consultation);
                    kept.record(consultation);
                }

                @Override
                public void count(Consultation refusal) {
                    kept.count(refusal);
                }

                @Override
                public ConsultationPage about(Nir mandant, Instant before, int most) {
                    ConsultationPage page = kept.about(mandant, before, most);
                    Stream<Consultation> asRecorded = recorded.stream().filter(page.consultations()::contains);
                    Stream<Consultation> counted =
                            page.consultations().stream().filter(each -> !recorded.contains(each));
                    return new ConsultationPage(
                            Stream.concat(asRecorded, counted).toList(), page.older());
                }
            };
        }

        @Override
        protected Consultations another() {
            return consultations();
        }
    }

    static final class ConsultationsWithoutOutage extends ConsultationsContract {

        private final InMemoryConsultations consultations = new InMemoryConsultations();

        @Override
        protected Consultations consultations() {
            return consultations;
        }

        @Override
        protected Consultations another() {
            return consultations;
        }

        @Override
        protected void breakDown() {
            // It answers all the same.
        }
    }

    static final class CursorsOfOneInstance extends NotifierCursorsContract {

        private final InMemoryNotifierCursors one = new InMemoryNotifierCursors();
        private final InMemoryNotifierCursors other = new InMemoryNotifierCursors();

        @Override
        protected NotifierCursors cursors() {
            return one;
        }

        @Override
        protected NotifierCursors another() {
            return other;
        }
    }

    static final class SessionsOfOneInstance extends SessionsContract {

        private final InMemorySessions one = new InMemorySessions();
        private final InMemorySessions other = new InMemorySessions();

        @Override
        protected Sessions sessions() {
            return one;
        }

        @Override
        protected Sessions another() {
            return other;
        }
    }

    static final class PagesOfOneInstance extends KeptPagesContract {

        private final InMemoryKeptPages one = new InMemoryKeptPages();
        private final InMemoryKeptPages other = new InMemoryKeptPages();

        @Override
        protected KeptPages pages() {
            return one;
        }

        @Override
        protected KeptPages another() {
            return other;
        }
    }

    static final class LinesOfOneInstance extends CheckpointLogContract {

        private final InMemoryCheckpointLog one = new InMemoryCheckpointLog();
        private final InMemoryCheckpointLog other = new InMemoryCheckpointLog();

        @Override
        protected CheckpointLog log() {
            return one;
        }

        @Override
        protected CheckpointLog another() {
            return other;
        }
    }

    /** Its changes fail, before they write anything. */
    static class WholeAppointments extends AgendaContract {

        private final InMemoryProcurations procurations = new InMemoryProcurations();
        final Agenda kept = new InMemoryAgenda(
                List.of(Sites.PARIS, Sites.REUNION), procurations, new InMemoryMessages(procurations));
        private boolean fails;

        Answer<Object> change(Answer<Object> asKept) {
            return call -> {
                throw new IllegalStateException("refused");
            };
        }

        @Override
        protected Agenda agenda() {
            Answer<Object> asKept = delegatesTo(kept);
            return mock(Agenda.class, withSettings().stubOnly().defaultAnswer(call -> {
                boolean changes = Set.of("take", "move", "record", "honour")
                        .contains(call.getMethod().getName());
                return fails && changes ? change(asKept).answer(call) : asKept.answer(call);
            }));
        }

        @Override
        protected Agenda another() {
            return agenda();
        }

        @Override
        protected ProcurationStore store() {
            return procurations;
        }

        @Override
        protected Journal journal() {
            return procurations;
        }

        @Override
        protected Feed feed() {
            return procurations;
        }

        @Override
        protected void failHalfway() {
            fails = true;
        }
    }

    /** Its changes fail, and stay. */
    static final class CommittedAppointments extends WholeAppointments {

        @Override
        Answer<Object> change(Answer<Object> asKept) {
            return call -> {
                asKept.answer(call);
                throw new IllegalStateException("committed");
            };
        }
    }
}

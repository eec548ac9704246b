package fr.procuration.port.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.KeptAnswer;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.JournalEntries;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.OpenSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All methods of a port, called with made-up arguments. */
final class EveryMethod {

    private static final Mandant MANDANT = Mandants.random();
    private static final Change GRANT = Changes.grant(MANDANT);
    private static final PlannedChange TAKEN = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);

    /** What a parameter of a type is given; several values are several calls. */
    private static final Map<Class<?>, List<?>> ARGUMENTS = Map.ofEntries(
            entry(Nir.class, List.of(MANDANT.nir())),
            entry(Instant.class, List.of(Instants.GUIDE)),
            entry(Duration.class, List.of(Duration.ofMinutes(1))),
            entry(String.class, List.of("notifier")),
            entry(int.class, List.of(1)),
            entry(long.class, List.of(1L)),
            entry(boolean.class, List.of(true)),
            entry(ProcurationId.class, List.of(ProcurationId.random())),
            entry(VisitId.class, List.of(VisitId.random())),
            entry(IdempotencyKey.class, List.of(IdempotencyKeys.random())),
            entry(
                    KeptAnswer.AlreadyRunning.class,
                    List.of(new KeptAnswer.AlreadyRunning(Mandataires.NICOLAS, LocalDate.of(2026, 1, 16)))),
            entry(
                    Change.class,
                    List.of(
                            GRANT,
                            Changes.revocation(GRANT.procuration()),
                            Changes.reception(GRANT.procuration()),
                            Changes.mismatch(GRANT.procuration(), Agents.PARIS, Instants.GUIDE))),
            entry(GrantBlock.class, List.of(new GrantBlock(EndReason.DECES, Instants.GUIDE))),
            entry(GrantBlock.Lifting.class, List.of(GrantBlock.Lifting.ERREUR)),
            entry(Agent.class, List.of(Agents.PARIS)),
            entry(JournalEntry.class, List.of(JournalEntries.granted(1))),
            entry(FeedPosition.class, List.of(FeedPosition.START)),
            entry(
                    FeedMark.class,
                    List.of(
                            new FeedMark(new FeedPosition(1, 0), UUID.randomUUID()),
                            new FeedMark(new FeedPosition(1, 1), UUID.randomUUID()))),
            entry(Consultation.class, List.of(Consultation.refused(MANDANT.nir(), Agents.PARIS, Instants.GUIDE))),
            entry(Appointee.class, List.of(Appointments.of(MANDANT))),
            entry(Site.class, List.of(Sites.PARIS)),
            entry(AppointmentId.class, List.of(AppointmentId.random())),
            entry(PlannedChange.class, List.of(TAKEN)),
            entry(
                    List.class,
                    List.of(List.of(new PlannedMessage(MessageKind.ACCORDEE, Instants.GUIDE, Instants.GUIDE, null)))),
            entry(EmailAddress.class, List.of(EmailAddresses.FRANCOISE)),
            entry(
                    AddressProof.class,
                    List.of(new AddressProof(UUID.randomUUID(), EmailAddresses.FRANCOISE, "012345", Instants.GUIDE))),
            entry(LongUnaryOperator.class, List.of(LongUnaryOperator.identity())),
            entry(Digest.class, List.of(Digest.ofSession("session"))),
            entry(
                    LogoutToken.class,
                    List.of(new LogoutToken(Digest.ofLogoutToken("assures", "token"), Instants.GUIDE))),
            entry(
                    OpenSession.class,
                    List.of(new OpenSession(
                            Digest.ofSession("session"),
                            Digest.ofSubject("assures", "subject"),
                            null,
                            Instants.GUIDE,
                            Instants.GUIDE.plusSeconds(1),
                            null,
                            false))),
            entry(Consumer.class, List.of((Consumer<Object>) told -> {})));

    private final Class<?> port;
    private final Set<String> excepted = new HashSet<>();
    private final Map<Class<?>, List<?>> arguments = new HashMap<>(ARGUMENTS);

    private EveryMethod(Class<?> port) {
        this.port = port;
    }

    static EveryMethod of(Class<?> port) {
        return new EveryMethod(port);
    }

    EveryMethod except(String method) {
        excepted.add(method);
        return this;
    }

    /** Where not every value of a type can be an argument. */
    <T> EveryMethod with(Class<T> type, T argument) {
        arguments.put(type, List.of(argument));
        return this;
    }

    void tellsOfAnOutage(Object adapter) {
        List<String> others = new ArrayList<>();
        for (Method method : port.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !excepted.contains(method.getName())) {
                for (Object[] each : calls(method)) {
                    Throwable thrown = thrownBy(adapter, method, each);
                    if (!(thrown instanceof UnavailableException)) {
                        others.add(method.getName() + ": " + (thrown == null ? "an answer" : thrown.getClass()));
                    }
                }
            }
        }
        assertThat(others).as("instead of UnavailableException").isEmpty();
    }

    private List<Object[]> calls(Method method) {
        List<? extends List<?>> choices = Arrays.stream(method.getParameterTypes())
                .map(type -> Objects.requireNonNull(arguments.get(type), type.getName()))
                .toList();
        int most = choices.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .mapToObj(nth -> choices.stream()
                        .map(choice -> (Object) choice.get(nth % choice.size()))
                        .toArray())
                .toList();
    }

    private static @Nullable Throwable thrownBy(Object adapter, Method method, Object[] call) {
        try {
            method.invoke(adapter, call);
            return null;
        } catch (InvocationTargetException failure) {
            return failure.getCause();
        } catch (IllegalAccessException notOfThePort) {
            throw new IllegalStateException(notOfThePort);
        }
    }
}

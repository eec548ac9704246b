package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewSites;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts what is done with appointments, and how it is refused. */
@Singleton
public final class MeteredAppointments {

    private final Map<AppointmentEvent.Kind, Counter> done;
    private final VerdictCounters verdicts;
    private final FailureCounters failures;

    MeteredAppointments(MeterRegistry registry, FailureCounters failures) {
        this.done = Arrays.stream(AppointmentEvent.Kind.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> counter(registry, kind)));
        this.verdicts = new VerdictCounters(registry);
        this.failures = failures;
    }

    private static Counter counter(MeterRegistry registry, AppointmentEvent.Kind kind) {
        return Counter.builder("procuration.appointments")
                .description("What was done with appointments and answered, repeated answers included")
                .tag("event", kind.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private <T> T counted(AppointmentEvent.Kind kind, Supplier<T> useCase) {
        T answer = failures.counted(useCase);
        Objects.requireNonNull(done.get(kind)).increment();
        return answer;
    }

    public ViewSites sites(ViewSites useCase) {
        return new ViewSites() {
            @Override
            public List<Site> sites() {
                return failures.counted(useCase::sites);
            }

            @Override
            public List<FreeSlot> freeSlots(String site, String motif, LocalDate from, LocalDate to) {
                return failures.counted(() -> useCase.freeSlots(site, motif, from, to));
            }
        };
    }

    public TakeAppointment taken(TakeAppointment useCase) {
        return command -> counted(AppointmentEvent.Kind.PRIS, () -> useCase.take(command));
    }

    public TakeAppointmentFor takenFor(TakeAppointmentFor useCase) {
        return command -> counted(AppointmentEvent.Kind.PRIS, () -> useCase.take(command));
    }

    public OpenAppointment opened(OpenAppointment useCase) {
        return (id, agent) -> failures.counted(() -> {
            OpenAppointment.Answer answer = useCase.open(id, agent);
            verdicts.count(answer.lookUp());
            return answer;
        });
    }

    public ChangeAppointment changes(ChangeAppointment useCase) {
        return new ChangeAppointment() {
            @Override
            public Appointment move(AppointmentId id, Instant start, By by) {
                return counted(AppointmentEvent.Kind.DEPLACE, () -> useCase.move(id, start, by));
            }

            @Override
            public Appointment cancel(AppointmentId id, By by) {
                return counted(AppointmentEvent.Kind.ANNULE, () -> useCase.cancel(id, by));
            }

            @Override
            public Appointment represent(AppointmentId id, boolean represented, By by) {
                return counted(AppointmentEvent.Kind.REPRESENTATION, () -> useCase.represent(id, represented, by));
            }
        };
    }

    public ViewAppointments views(ViewAppointments useCase) {
        return new ViewAppointments() {
            @Override
            public List<View> all(Nir mandant) {
                return failures.counted(() -> useCase.all(mandant));
            }

            @Override
            public View one(Nir mandant, AppointmentId id) {
                return failures.counted(() -> useCase.one(mandant, id));
            }
        };
    }

    public KeepAgenda agenda(KeepAgenda useCase) {
        return new KeepAgenda() {
            @Override
            public Site site(Agent agent) {
                return failures.counted(() -> useCase.site(agent));
            }

            @Override
            public List<Line> list(String site, LocalDate from, LocalDate to, Agent agent) {
                return failures.counted(() -> useCase.list(site, from, to, agent));
            }

            @Override
            public LocalDate today(Agent agent) {
                return failures.counted(() -> useCase.today(agent));
            }

            @Override
            public Appointment call(AppointmentId id, boolean represented, Agent agent) {
                return counted(AppointmentEvent.Kind.CONFIRME, () -> useCase.call(id, represented, agent));
            }

            @Override
            public Appointment miss(AppointmentId id, Agent agent) {
                return counted(AppointmentEvent.Kind.ABSENT, () -> useCase.miss(id, agent));
            }

            @Override
            public Appointment welcome(AppointmentId id, Agent agent) {
                return counted(AppointmentEvent.Kind.HONORE, () -> useCase.welcome(id, agent));
            }
        };
    }
}

package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.zone.Layout;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.RunningProcurations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What all questions of the desk have in common: they are limited, and recorded as a consultation before they are answered. */
final class Desk {

    /** How far back a line is looked for: more would be a new line, which is no harm. */
    private static final int LATEST_READ = 50;

    private final RunningProcurations procurations;
    private final Consultations consultations;
    private final LookUpLimits limits;
    private final Clock clock;

    Desk(RunningProcurations procurations, Consultations consultations, LookUpLimits limits, Clock clock) {
        this.procurations = procurations;
        this.consultations = consultations;
        this.limits = limits;
        this.clock = clock;
    }

    /** The instant of the question, which is asked about everything else. */
    Instant admit(Nir mandant, Agent agent) {
        Instant now = clock.now();
        Optional<Duration> wait = limits.admit(agent);
        if (wait.isPresent()) {
            consultations.count(Consultation.refused(mandant, agent, now));
            throw new RefusedException(new Refusal.TooManyLookUps(wait.get()));
        }
        return now;
    }

    Optional<Procuration> running(Nir mandant, Agent agent, Instant now) {
        Optional<Procuration> running = procurations.running(mandant, now).filter(latest -> latest.countsAt(now));
        if (running.isEmpty()) {
            foundNobody(agent);
        }
        return running;
    }

    /** What finds nobody counts for more, whatever is asked. */
    void foundNobody(Agent agent) {
        limits.foundNobody(agent);
    }

    /** Whether the mandant can read already that the agent was told this, at an instant or after it. */
    boolean hasTold(Nir mandant, Agent agent, Instant since, Outcome outcome) {
        return consultations.about(mandant, ConsultationPage.LATEST, LATEST_READ).consultations().stream()
                .anyMatch(each -> each.outcome() == outcome
                        && !each.at().isBefore(since)
                        && each.agent().id().equals(agent.id())
                        && each.agent().site().equals(agent.site()));
    }

    void record(Nir mandant, Agent agent, Instant now, Outcome outcome) {
        consultations.record(new Consultation(mandant, agent, now, outcome));
    }

    void record(Nir mandant, PresentedDocument document, Agent agent, Instant now, Outcome outcome) {
        Layout zone = document.zoneRead().orElse(null);
        consultations.record(new Consultation(mandant, agent, now, outcome, zone));
    }
}

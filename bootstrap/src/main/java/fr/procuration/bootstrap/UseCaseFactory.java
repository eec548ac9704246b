package fr.procuration.bootstrap;

import fr.procuration.bootstrap.metrics.Counted;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ConsultProcurations;
import fr.procuration.port.driving.FindMandataire;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Wires each use case to the adapters it needs, and counts how it ends. Those that give and take back are in the package audit,
 * which notes them.
 */
@Factory
final class UseCaseFactory {

    @Singleton
    PreviewProcuration previewProcuration(ProcurationStore store, Clock clock, Counted counted) {
        return counted.previews(UseCases.previewProcuration(store, clock));
    }

    @Singleton
    ConsultProcurations consultProcurations(ProcurationStore store, Clock clock, Counted counted) {
        return counted.views(UseCases.consultProcurations(store, clock));
    }

    @Singleton
    FindMandataire findMandataire(
            ProcurationStore store, Traces traces, LookUpLimits limits, Clock clock, Counted counted) {
        return counted.lookUps(UseCases.findMandataire(store, traces, limits, clock));
    }

    @Singleton
    CheckIdentity checkIdentity(
            ProcurationStore store, Traces traces, LookUpLimits limits, Clock clock, Counted counted) {
        return counted.checks(UseCases.checkIdentity(store, traces, limits, clock));
    }

    @Singleton
    ReceiveMandataire receiveMandataire(
            ProcurationStore store, Traces traces, LookUpLimits limits, Clock clock, Counted counted) {
        return counted.receptions(UseCases.receiveMandataire(store, traces, limits, clock));
    }

    @Singleton
    FollowChanges followChanges(Feed feed, Counted counted) {
        return counted.pages(UseCases.followChanges(feed));
    }

    @Singleton
    ReadConsultations readConsultations(Traces traces, Counted counted) {
        return counted.traces(UseCases.readConsultations(traces));
    }

    @Singleton
    AnswerSatisfaction answerSatisfaction(
            ProcurationStore store, SatisfactionAnswers answers, Clock clock, Counted counted) {
        return counted.satisfaction(UseCases.answerSatisfaction(store, answers, clock));
    }

    @Singleton
    RelayNotifications relayNotifications(Journal journal, NotifierCursors cursors, List<Notifier> notifiers) {
        return UseCases.relayNotifications(journal, cursors, notifiers);
    }
}

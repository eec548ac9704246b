package fr.procuration.bootstrap;

import fr.procuration.bootstrap.metrics.MeteredMessages;
import fr.procuration.bootstrap.metrics.MeteredUseCases;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.DeliverMessages;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReadMessages;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Wires each use case to the adapters it needs, and counts how it ends. Those that give and take back are in {@code audit.NotedChanges},
 * which notes them; those of
 * appointments in {@link AppointmentFactory}.
 */
@Factory
final class UseCaseFactory {

    @Singleton
    PreviewProcuration previewProcuration(
            ProcurationStore store, GrantBlocks blocks, Clock clock, MeteredUseCases counted) {
        return counted.previews(UseCases.previewProcuration(store, blocks, clock));
    }

    @Singleton
    ViewProcurations viewProcurations(ProcurationStore store, Clock clock, MeteredUseCases counted) {
        return counted.views(UseCases.viewProcurations(store, clock));
    }

    @Singleton
    LookUpMandataire lookUpMandataire(
            ProcurationStore store,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.lookUps(UseCases.lookUpMandataire(store, consultations, limits, clock));
    }

    @Singleton
    ViewReceipt viewReceipt(
            ProcurationStore store,
            ReceiptRegister register,
            ReceiptFormat format,
            Clock clock,
            MeteredUseCases counted) {
        return counted.receipts(UseCases.viewReceipt(store, register, format, clock));
    }

    @Singleton
    VerifyReceipt verifyReceipt(
            ProcurationStore store,
            ReceiptRegister register,
            ReceiptFormat format,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.verifications(UseCases.verifyReceipt(store, register, format, consultations, limits, clock));
    }

    @Singleton
    PublishReceipts publishReceipts(
            ReceiptRegister register,
            ReceiptFormat format,
            ReceiptSigner signer,
            Clock clock,
            MeteredUseCases counted) {
        return counted.publications(UseCases.publishReceipts(register, format, signer, clock));
    }

    @Singleton
    CheckIdentity checkIdentity(
            ProcurationStore store,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.checks(UseCases.checkIdentity(store, consultations, limits, clock));
    }

    @Singleton
    ReceiveMandataire receiveMandataire(
            ProcurationStore store,
            Agenda agenda,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.receptions(UseCases.receiveMandataire(store, agenda, consultations, limits, clock));
    }

    @Singleton
    RenounceProcuration renounceProcuration(
            ProcurationStore store,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.renunciations(UseCases.renounceProcuration(store, consultations, limits, clock));
    }

    @Singleton
    EndProcuration endProcuration(
            ProcurationStore store,
            GrantBlocks blocks,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.ends(UseCases.endProcuration(store, blocks, consultations, limits, clock));
    }

    @Singleton
    LiftGrantBlock liftGrantBlock(
            ProcurationStore store,
            GrantBlocks blocks,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredUseCases counted) {
        return counted.liftings(UseCases.liftGrantBlock(store, blocks, consultations, limits, clock));
    }

    @Singleton
    FollowChanges followChanges(Feed feed, MeteredUseCases counted) {
        return counted.pages(UseCases.followChanges(feed));
    }

    @Singleton
    ReadConsultations readConsultations(Consultations consultations, MeteredUseCases counted) {
        return counted.consultations(UseCases.readConsultations(consultations));
    }

    @Singleton
    CopyOwnData copyOwnData(
            ProcurationStore store,
            Consultations consultations,
            Contacts contacts,
            Outbox outbox,
            Agenda agenda,
            ReceiptRegister register,
            Clock clock,
            MeteredUseCases counted) {
        return counted.copies(UseCases.copyOwnData(store, consultations, contacts, outbox, agenda, register, clock));
    }

    @Singleton
    AnswerSatisfaction answerSatisfaction(
            ProcurationStore store, SatisfactionAnswers answers, Clock clock, MeteredUseCases counted) {
        return counted.satisfaction(UseCases.answerSatisfaction(store, answers, clock));
    }

    @Singleton
    RelayNotifications relayNotifications(Journal journal, NotifierCursors cursors, List<Notifier> notifiers) {
        return UseCases.relayNotifications(journal, cursors, notifiers);
    }

    @Singleton
    Notifier messageNotifier(Outbox outbox) {
        return UseCases.messageNotifier(outbox);
    }

    @Singleton
    DeliverMessages deliverMessages(
            Outbox outbox,
            Mailer mailer,
            Clock clock,
            @Property(name = "procuration.mail.lease") Duration lease,
            MeteredMessages counted) {
        return counted.deliveries(UseCases.deliverMessages(outbox, mailer, clock, lease));
    }

    @Singleton
    ReadMessages readMessages(Outbox outbox, MeteredUseCases counted) {
        return counted.messages(UseCases.readMessages(outbox));
    }

    @Singleton
    ChooseContact chooseContact(Contacts contacts, Clock clock, MeteredUseCases counted) {
        return counted.contacts(UseCases.chooseContact(contacts, clock));
    }
}

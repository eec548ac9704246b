package fr.procuration.web.service;

import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReadMessages;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryKeptPages;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptFormat;
import fr.procuration.port.memory.InMemoryReceiptRegister;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.memory.InMemorySatisfactionAnswers;
import fr.procuration.port.memory.InMemorySessions;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.port.session.KeptPages;
import fr.procuration.port.session.Sessions;
import fr.procuration.usecase.UseCases;
import fr.procuration.web.caisse.Caisse;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.validation.validator.DefaultClockProvider;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.ZoneOffset;
import java.util.List;

/** The use cases on the driven ports in memory. */
@Factory
final class InMemoryHexagon {

    @Singleton
    InMemoryProcurations procurations() {
        return new InMemoryProcurations();
    }

    @Singleton
    InMemoryConsultations consultations() {
        return new InMemoryConsultations();
    }

    @Singleton
    InMemorySatisfactionAnswers answers() {
        return new InMemorySatisfactionAnswers();
    }

    @Singleton
    Sessions sessions() {
        return new InMemorySessions();
    }

    @Singleton
    KeptPages keptPages() {
        return new InMemoryKeptPages();
    }

    @Singleton
    Caisse caisse() {
        return Caisse.UNNAMED;
    }

    @Singleton
    SettableClock clock() {
        return new SettableClock(Instants.GUIDE);
    }

    @Singleton
    @Replaces(DefaultClockProvider.class)
    ClockProvider clockProvider(Clock clock) {
        return () -> java.time.Clock.fixed(clock.now(), ZoneOffset.UTC);
    }

    @Singleton
    GrantProcuration grantProcuration(InMemoryProcurations store, Clock clock) {
        return UseCases.grantProcuration(store, clock);
    }

    @Singleton
    PreviewProcuration previewProcuration(InMemoryProcurations store, Clock clock) {
        return UseCases.previewProcuration(store, store, clock);
    }

    @Singleton
    RevokeProcuration revokeProcuration(InMemoryProcurations store, Clock clock) {
        return UseCases.revokeProcuration(store, clock);
    }

    @Singleton
    ViewProcurations viewProcurations(InMemoryProcurations store, Clock clock) {
        return UseCases.viewProcurations(store, clock);
    }

    @Singleton
    ReadConsultations readConsultations(InMemoryConsultations traces) {
        return UseCases.readConsultations(traces);
    }

    @Singleton
    AnswerSatisfaction answerSatisfaction(
            InMemoryProcurations store, InMemorySatisfactionAnswers answers, Clock clock) {
        return UseCases.answerSatisfaction(store, answers, clock);
    }

    @Singleton
    LookUpLimits limits(
            @Property(name = "test.limit.agent", defaultValue = "1000000") int ofAgent,
            @Property(name = "test.limit.site", defaultValue = "1000000") int ofSite,
            Clock clock) {
        return new InMemoryLookUpLimits(ofAgent, ofSite, clock);
    }

    @Singleton
    LookUpMandataire lookUpMandataire(
            InMemoryProcurations store, InMemoryConsultations traces, LookUpLimits limits, Clock clock) {
        return UseCases.lookUpMandataire(store, traces, limits, clock);
    }

    @Singleton
    InMemoryReceiptRegister register(InMemoryProcurations store) {
        return new InMemoryReceiptRegister(store);
    }

    @Singleton
    ReceiptSigner signer() {
        return new InMemoryReceiptSigner("current", "next");
    }

    @Singleton
    ReceiptFormat receiptFormat(ReceiptSigner signer) {
        return new InMemoryReceiptFormat(signer);
    }

    @Singleton
    ViewReceipt viewReceipt(
            InMemoryProcurations store, InMemoryReceiptRegister register, ReceiptFormat format, Clock clock) {
        return UseCases.viewReceipt(store, register, format, clock);
    }

    @Singleton
    VerifyReceipt verifyReceipt(
            InMemoryProcurations store,
            InMemoryReceiptRegister register,
            ReceiptFormat format,
            InMemoryConsultations traces,
            LookUpLimits limits,
            Clock clock) {
        return UseCases.verifyReceipt(store, register, format, traces, limits, clock);
    }

    @Singleton
    PublishReceipts publishReceipts(
            InMemoryReceiptRegister register, ReceiptFormat format, ReceiptSigner signer, Clock clock) {
        return UseCases.publishReceipts(register, format, signer, clock);
    }

    @Singleton
    CheckIdentity checkIdentity(
            InMemoryProcurations store, InMemoryConsultations traces, LookUpLimits limits, Clock clock) {
        return UseCases.checkIdentity(store, traces, limits, clock);
    }

    @Singleton
    ReceiveMandataire receiveMandataire(
            InMemoryProcurations store,
            InMemoryAgenda agenda,
            InMemoryConsultations traces,
            LookUpLimits limits,
            Clock clock) {
        return UseCases.receiveMandataire(store, agenda, traces, limits, clock);
    }

    @Singleton
    CopyOwnData copyOwnData(
            InMemoryProcurations store,
            InMemoryConsultations traces,
            InMemoryMessages messages,
            InMemoryAgenda agenda,
            InMemoryReceiptRegister register,
            Clock clock) {
        return UseCases.copyOwnData(store, traces, messages, messages, agenda, register, clock);
    }

    @Singleton
    RenounceProcuration renounceProcuration(
            InMemoryProcurations store, InMemoryConsultations traces, LookUpLimits limits, Clock clock) {
        return UseCases.renounceProcuration(store, traces, limits, clock);
    }

    @Singleton
    EndProcuration endProcuration(
            InMemoryProcurations store, InMemoryConsultations traces, LookUpLimits limits, Clock clock) {
        return UseCases.endProcuration(store, store, traces, limits, clock);
    }

    @Singleton
    LiftGrantBlock liftGrantBlock(
            InMemoryProcurations store, InMemoryConsultations traces, LookUpLimits limits, Clock clock) {
        return UseCases.liftGrantBlock(store, store, traces, limits, clock);
    }

    @Singleton
    InMemoryMessages messages(InMemoryProcurations store) {
        return new InMemoryMessages(store);
    }

    @Singleton
    ReadMessages readMessages(InMemoryMessages messages) {
        return UseCases.readMessages(messages);
    }

    @Singleton
    ChooseContact chooseContact(InMemoryMessages messages, Clock clock) {
        return UseCases.chooseContact(messages, clock);
    }

    @Singleton
    FollowChanges followChanges(InMemoryProcurations store) {
        return UseCases.followChanges(store);
    }

    @Singleton
    InMemoryAgenda agenda(InMemoryProcurations store, InMemoryMessages messages) {
        return new InMemoryAgenda(List.of(Sites.PARIS, Sites.REUNION), store, messages);
    }

    @Singleton
    ViewSites viewSites(InMemoryAgenda agenda, Clock clock) {
        return UseCases.viewSites(agenda, clock);
    }

    @Singleton
    TakeAppointment takeAppointment(InMemoryAgenda agenda, InMemoryProcurations store, Clock clock) {
        return UseCases.takeAppointment(agenda, store, clock);
    }

    @Singleton
    TakeAppointmentFor takeAppointmentFor(
            InMemoryAgenda agenda,
            InMemoryProcurations store,
            InMemoryConsultations traces,
            LookUpLimits limits,
            Clock clock) {
        return UseCases.takeAppointmentFor(agenda, store, traces, limits, clock);
    }

    @Singleton
    ChangeAppointment changeAppointment(InMemoryAgenda agenda, Clock clock) {
        return UseCases.changeAppointment(agenda, clock);
    }

    @Singleton
    ViewAppointments viewAppointments(InMemoryAgenda agenda, InMemoryProcurations store, Clock clock) {
        return UseCases.viewAppointments(agenda, store, clock);
    }

    @Singleton
    KeepAgenda keepAgenda(InMemoryAgenda agenda, Clock clock) {
        return UseCases.keepAgenda(agenda, clock);
    }

    @Singleton
    OpenAppointment openAppointment(
            InMemoryAgenda agenda,
            InMemoryProcurations store,
            InMemoryConsultations traces,
            LookUpLimits limits,
            Clock clock) {
        return UseCases.openAppointment(agenda, store, traces, limits, clock);
    }
}

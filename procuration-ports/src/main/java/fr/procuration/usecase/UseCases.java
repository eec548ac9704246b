package fr.procuration.usecase;

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
import fr.procuration.port.driven.RunningProcurations;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.DeliverMessages;
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
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.driving.ViewSites;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Builds the use cases from the driven ports that they need. All use cases are safe for use by several threads, read the clock
 * once a call, and cut instants to microseconds, which is what stores keep.
 */
public final class UseCases {

    private UseCases() {}

    /** Giving a procuration. */
    public static GrantProcuration grantProcuration(ProcurationStore store, Clock clock) {
        return new GrantService(store, toMicroseconds(clock));
    }

    /** Seeing what a procuration would be. */
    public static PreviewProcuration previewProcuration(ProcurationStore store, GrantBlocks blocks, Clock clock) {
        return new PreviewService(store, blocks, toMicroseconds(clock));
    }

    /** Taking a procuration back. */
    public static RevokeProcuration revokeProcuration(ProcurationStore store, Clock clock) {
        return new RevokeService(store, toMicroseconds(clock));
    }

    /** Looking at one's procurations. */
    public static ViewProcurations viewProcurations(ProcurationStore store, Clock clock) {
        return new ViewService(store, toMicroseconds(clock));
    }

    /** Finding who may represent a person. */
    public static LookUpMandataire lookUpMandataire(
            RunningProcurations procurations, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new LookUpService(new Desk(procurations, consultations, limits, toMicroseconds(clock)));
    }

    /** Comparing an identity document. */
    public static CheckIdentity checkIdentity(
            ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new CheckService(new Desk(store, consultations, limits, toMicroseconds(clock)), store);
    }

    /** Receiving the mandataire. */
    public static ReceiveMandataire receiveMandataire(
            ProcurationStore store, Agenda agenda, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new ReceiveService(
                new Desk(store, consultations, limits, toMicroseconds(clock)), store, new Appointments(agenda));
    }

    /** Giving a procuration up. */
    public static RenounceProcuration renounceProcuration(
            ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new RenounceService(new Desk(store, consultations, limits, toMicroseconds(clock)), store);
    }

    /** Ending a procuration for what the file says. */
    public static EndProcuration endProcuration(
            ProcurationStore store, GrantBlocks blocks, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new EndService(new Desk(store, consultations, limits, toMicroseconds(clock)), store, blocks);
    }

    /** Lifting what blocks a number. */
    public static LiftGrantBlock liftGrantBlock(
            ProcurationStore store, GrantBlocks blocks, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new LiftService(new Desk(store, consultations, limits, toMicroseconds(clock)), blocks);
    }

    /** Following the changes. All readers of one instance should share one. */
    public static FollowChanges followChanges(Feed feed) {
        return new FollowService(feed);
    }

    /** Reading who looked. */
    public static ReadConsultations readConsultations(Consultations consultations) {
        return new ReadService(consultations);
    }

    /** Taking a copy of what is known, where no receipts are made. */
    public static CopyOwnData copyOwnData(
            ProcurationStore store,
            Consultations consultations,
            Contacts contacts,
            Outbox outbox,
            Agenda agenda,
            Clock clock) {
        return new CopyService(
                store, consultations, contacts, outbox, agenda, none -> Optional.empty(), toMicroseconds(clock));
    }

    /** Taking a copy of what is known, the references of receipts included. */
    public static CopyOwnData copyOwnData(
            ProcurationStore store,
            Consultations consultations,
            Contacts contacts,
            Outbox outbox,
            Agenda agenda,
            ReceiptRegister register,
            Clock clock) {
        return new CopyService(
                store, consultations, contacts, outbox, agenda, register::registered, toMicroseconds(clock));
    }

    /** Saying whether one is satisfied. */
    public static AnswerSatisfaction answerSatisfaction(
            ProcurationStore store, SatisfactionAnswers answers, Clock clock) {
        return new SatisfactionService(store, answers, toMicroseconds(clock));
    }

    /** Telling the notifiers. */
    public static RelayNotifications relayNotifications(
            Journal journal, NotifierCursors cursors, List<Notifier> notifiers) {
        return new RelayService(journal, cursors, notifiers);
    }

    /** Telling the mandant, the notifier that {@link #relayNotifications} is to tell. */
    public static Notifier messageNotifier(Outbox outbox) {
        return new MessageNotifier(outbox);
    }

    /** Sending what the mandant is told; the lease is longer than any attempt takes. */
    public static DeliverMessages deliverMessages(Outbox outbox, Mailer mailer, Clock clock, Duration lease) {
        return new DeliveryService(outbox, mailer, toMicroseconds(clock), lease);
    }

    /** Reading what one was told. */
    public static ReadMessages readMessages(Outbox outbox) {
        return outbox::messagesOf;
    }

    /** Saying how one is reached. */
    public static ChooseContact chooseContact(Contacts contacts, Clock clock) {
        return new ContactService(contacts, toMicroseconds(clock));
    }

    /** Looking for a site and a free slot. */
    public static ViewSites viewSites(Agenda agenda, Clock clock) {
        return new SitesService(new Appointments(agenda), toMicroseconds(clock));
    }

    /** Taking an appointment. */
    public static TakeAppointment takeAppointment(Agenda agenda, ProcurationStore store, Clock clock) {
        return new TakeService(new Appointments(agenda), store, toMicroseconds(clock));
    }

    /** Taking an appointment for somebody. */
    public static TakeAppointmentFor takeAppointmentFor(
            Agenda agenda, ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new TakeForService(
                new Desk(store, consultations, limits, toMicroseconds(clock)),
                new TakeService(new Appointments(agenda), store, toMicroseconds(clock)));
    }

    /** Changing an appointment. */
    public static ChangeAppointment changeAppointment(Agenda agenda, Clock clock) {
        return new ChangeService(new Appointments(agenda), toMicroseconds(clock));
    }

    /** Looking at one's appointments. */
    public static ViewAppointments viewAppointments(Agenda agenda, ProcurationStore store, Clock clock) {
        return new AppointmentViewService(new Appointments(agenda), store, toMicroseconds(clock));
    }

    /** Keeping the agenda of a site. */
    public static KeepAgenda keepAgenda(Agenda agenda, Clock clock) {
        return new AgendaService(new Appointments(agenda), toMicroseconds(clock));
    }

    /** Opening an appointment at the desk. */
    public static OpenAppointment openAppointment(
            Agenda agenda, ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new OpenService(
                new Appointments(agenda), lookUpMandataire(store, consultations, limits, toMicroseconds(clock)));
    }

    /** Ending what was said of who will come, the notifier that {@link #relayNotifications} is to tell. */
    public static Notifier representationNotifier(Agenda agenda, ProcurationStore store, Clock clock) {
        return new RepresentationNotifier(new Appointments(agenda), store, toMicroseconds(clock));
    }

    /** Making receipts. */
    public static ViewReceipt viewReceipt(
            ProcurationStore store, ReceiptRegister register, ReceiptFormat format, Clock clock) {
        return new ReceiptService(store, register, format, toMicroseconds(clock));
    }

    /** Verifying receipts at the desk. */
    public static VerifyReceipt verifyReceipt(
            ProcurationStore store,
            ReceiptRegister register,
            ReceiptFormat format,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock) {
        return new VerificationService(
                new Desk(store, consultations, limits, toMicroseconds(clock)), store, register, format);
    }

    /** Publishing what verifies receipts. All callers of one instance should share one. */
    public static PublishReceipts publishReceipts(
            ReceiptRegister register, ReceiptFormat format, ReceiptSigner signer, Clock clock) {
        return new PublicationService(register, format, signer, toMicroseconds(clock));
    }

    private static Clock toMicroseconds(Clock clock) {
        return () -> clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}

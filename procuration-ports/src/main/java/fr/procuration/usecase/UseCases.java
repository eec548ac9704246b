package fr.procuration.usecase;

import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.SatisfactionAnswers;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.ViewProcurations;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Builds the use cases from what they need. All of them are safe for use by several threads. */
public final class UseCases {

    private UseCases() {}

    /**
     * Giving a procuration.
     *
     * @param store where procurations are kept
     * @param clock the time
     * @return the use case
     */
    public static GrantProcuration grantProcuration(ProcurationStore store, Clock clock) {
        return new GrantService(store, toMicroseconds(clock));
    }

    /**
     * Seeing what a procuration would be.
     *
     * @param store where procurations are kept
     * @param clock the time
     * @return the use case
     */
    public static PreviewProcuration previewProcuration(ProcurationStore store, Clock clock) {
        return new PreviewService(store, toMicroseconds(clock));
    }

    /**
     * Taking a procuration back.
     *
     * @param store where procurations are kept
     * @param clock the time
     * @return the use case
     */
    public static RevokeProcuration revokeProcuration(ProcurationStore store, Clock clock) {
        return new RevokeService(store, toMicroseconds(clock));
    }

    /**
     * Looking at one's procurations.
     *
     * @param store where procurations are kept
     * @param clock the time
     * @return the use case
     */
    public static ViewProcurations viewProcurations(ProcurationStore store, Clock clock) {
        return new ViewService(store, toMicroseconds(clock));
    }

    /**
     * Finding who may represent a person.
     *
     * @param store where procurations are kept
     * @param consultations where each look-up leaves its trace
     * @param limits how often the desk may ask
     * @param clock the time
     * @return the use case
     */
    public static LookUpMandataire lookUpMandataire(
            ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new LookUpService(new Desk(store, consultations, limits, toMicroseconds(clock)));
    }

    /**
     * Comparing an identity document.
     *
     * @param store where procurations are kept
     * @param consultations where each check leaves its trace
     * @param limits how often the desk may ask
     * @param clock the time
     * @return the use case
     */
    public static CheckIdentity checkIdentity(
            ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new CheckService(new Desk(store, consultations, limits, toMicroseconds(clock)));
    }

    /**
     * Receiving the mandataire.
     *
     * @param store where procurations are kept, and receptions with them
     * @param consultations where each reception leaves its trace
     * @param limits how often the desk may ask
     * @param clock the time
     * @return the use case
     */
    public static ReceiveMandataire receiveMandataire(
            ProcurationStore store, Consultations consultations, LookUpLimits limits, Clock clock) {
        return new ReceiveService(new Desk(store, consultations, limits, toMicroseconds(clock)), store);
    }

    /**
     * Following the changes. All readers of one instance should share one.
     *
     * @param feed what is followed
     * @return the use case
     */
    public static FollowChanges followChanges(Feed feed) {
        return new FollowService(feed);
    }

    /**
     * Reading who looked.
     *
     * @param consultations the consultations
     * @return the use case
     */
    public static ReadConsultations readConsultations(Consultations consultations) {
        return new ReadService(consultations);
    }

    /**
     * Saying whether one is satisfied.
     *
     * @param store where procurations are kept
     * @param answers where answers are kept
     * @param clock the time
     * @return the use case
     */
    public static AnswerSatisfaction answerSatisfaction(
            ProcurationStore store, SatisfactionAnswers answers, Clock clock) {
        return new SatisfactionService(store, answers, toMicroseconds(clock));
    }

    /**
     * Telling the notifiers.
     *
     * @param journal what happened
     * @param cursors how far each was told
     * @param notifiers who is told
     * @return the use case
     */
    public static RelayNotifications relayNotifications(
            Journal journal, NotifierCursors cursors, List<Notifier> notifiers) {
        return new RelayService(journal, cursors, notifiers);
    }

    /** The one place where instants are cut to what stores keep. */
    private static Clock toMicroseconds(Clock clock) {
        return () -> clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;

/** Why the rules refused, under the codes that callers get. */
enum RefusalReason {
    IMPLAUSIBLE_BIRTH_DATE("date-naissance"),
    UNDERAGE("mandataire-mineur"),
    ONESELF("mandataire-est-mandant"),
    NOT_CERTIFIED("certification-manquante"),
    OTHER_DAYS("dates-changees"),
    ALREADY_RUNNING("procuration-en-cours"),
    EXPIRED("procuration-expiree"),
    GRANT_BLOCKED("procuration-impossible"),
    UNKNOWN("procuration-inconnue"),
    KEY_REUSED("cle-reutilisee"),
    TOO_MANY_LOOK_UPS("trop-de-recherches"),
    UNKNOWN_SITE("site-inconnu"),
    UNKNOWN_MOTIF("motif-inconnu"),
    UNKNOWN_APPOINTMENT("rendez-vous-inconnu"),
    NO_SUCH_SLOT("creneau-inconnu"),
    SLOT_TAKEN("creneau-pris"),
    APPOINTMENT_OPEN("rendez-vous-en-cours"),
    TOO_LATE_TO_CHANGE("rendez-vous-trop-proche"),
    APPOINTMENT_CLOSED("rendez-vous-clos"),
    APPOINTMENT_OF_ANOTHER_DAY("rendez-vous-autre-jour"),
    NOT_YET_ABSENT("absence-prematuree"),
    NO_PROCURATION_RUNNING("mandataire-sans-procuration"),
    OTHER_SITE("autre-site"),
    UNREADABLE_RECEIPT("recu-illisible"),
    RECEIPT_OF_OTHER_TYPE("recu-autre-type"),
    FOREIGN_RECEIPT("recu-etranger"),
    CHANGED_RECEIPT("recu-modifie"),
    UNKNOWN_RECEIPT("recu-inconnu"),
    UNKNOWN_EVENT("evenement-inconnu");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static RefusalReason of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ImplausibleBirthDate date -> IMPLAUSIBLE_BIRTH_DATE;
            case Refusal.Underage underage -> UNDERAGE;
            case Refusal.Oneself oneself -> ONESELF;
            case Refusal.NotCertified uncertified -> NOT_CERTIFIED;
            case Refusal.OtherDays days -> OTHER_DAYS;
            case Refusal.AlreadyRunning running -> ALREADY_RUNNING;
            case Refusal.Expired expired -> EXPIRED;
            case Refusal.GrantBlocked blocked -> GRANT_BLOCKED;
            case Refusal.Unknown unknown -> UNKNOWN;
            case Refusal.KeyReused key -> KEY_REUSED;
            case Refusal.TooManyLookUps many -> TOO_MANY_LOOK_UPS;
            case Refusal.UnknownSite site -> UNKNOWN_SITE;
            case Refusal.UnknownMotif motif -> UNKNOWN_MOTIF;
            case Refusal.UnknownAppointment appointment -> UNKNOWN_APPOINTMENT;
            case Refusal.NoSuchSlot slot -> NO_SUCH_SLOT;
            case Refusal.SlotTaken slot -> SLOT_TAKEN;
            case Refusal.AppointmentOpen open -> APPOINTMENT_OPEN;
            case Refusal.TooLateToChange late -> TOO_LATE_TO_CHANGE;
            case Refusal.AppointmentClosed closed -> APPOINTMENT_CLOSED;
            case Refusal.AppointmentOfAnotherDay day -> APPOINTMENT_OF_ANOTHER_DAY;
            case Refusal.NotYetAbsent early -> NOT_YET_ABSENT;
            case Refusal.NoProcurationRunning none -> NO_PROCURATION_RUNNING;
            case Refusal.OtherSite site -> OTHER_SITE;
            case Refusal.UnverifiedReceipt unverified -> of(unverified.defect());
            case Refusal.UnknownEvent event -> UNKNOWN_EVENT;
        };
    }

    private static RefusalReason of(ReceiptDefect defect) {
        return switch (defect) {
            case UNREADABLE -> UNREADABLE_RECEIPT;
            case OTHER_TYPE -> RECEIPT_OF_OTHER_TYPE;
            case FOREIGN -> FOREIGN_RECEIPT;
            case CHANGED -> CHANGED_RECEIPT;
            case UNKNOWN -> UNKNOWN_RECEIPT;
        };
    }
}

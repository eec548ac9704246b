package fr.procuration.persistence.appointment;

/** What the database says became of an appointment that was to be taken or moved. */
enum ChangeOutcome {
    RECORDED,
    ANSWERED,
    OPEN,
    FULL,
    OUTDATED
}

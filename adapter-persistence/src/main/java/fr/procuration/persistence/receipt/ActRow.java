package fr.procuration.persistence.receipt;

/** The entry of the journal that tells of an act. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ActRow(long id, byte[] hash) {}

package fr.procuration.persistence.receipt;

import java.util.UUID;

/** Whose a receipt is: a number, sealed, and a procuration. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HolderRow(byte[] nirData, UUID procuration) {}

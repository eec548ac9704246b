package fr.procuration.persistence.procuration;

import fr.procuration.persistence.vault.MandantIndex;
import java.util.UUID;

/**
 * What enters a mandant, unless their NIR is known.
 *
 * @param index the digests of the NIR
 * @param mandant the reference, if the NIR is new
 * @param nirData the NIR, sealed for that reference
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MandantEntry(MandantIndex index, UUID mandant, byte[] nirData) {}

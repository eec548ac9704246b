package fr.procuration.domain.receipt;

import fr.procuration.domain.End;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is proven of a procuration. It never holds the NIR of the mandant, and nothing of anybody shows in {@link #toString()}.
 * What a procuration covers is the same for all, and stands in none.
 *
 * @param act what it is of
 * @param mandant who gave the procuration
 * @param mandataire who received it
 * @param birthDate of the mandataire
 * @param firstDay the first day of its validity, in Paris
 * @param lastDay the last one
 * @param end how it ended, null if the receipt is of the grant
 * @param journal where the journal tells of the act
 */
public record Receipt(
        Act act,
        WrittenName mandant,
        WrittenName mandataire,
        BirthDate birthDate,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable End end,
        JournalReference journal) {

    /**
     * A receipt.
     *
     * @throws IllegalArgumentException if it is of an end that it does not tell, or tells the end of what was only granted, or if the
     *     days are in disorder
     */
    public Receipt {
        if ((act == Act.FIN) != (end != null)) {
            throw new IllegalArgumentException("end: told by the receipt of an end, and by no other");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("days: the last is before the first");
        }
    }

    /**
     * What is proven of a procuration: its grant while it runs, and from then on its end, the expiration included.
     *
     * @param procuration the procuration
     * @param now the present instant
     * @param journal where the journal tells of its end, or of its grant if none was recorded
     * @return its receipt
     */
    public static Receipt of(Procuration procuration, Instant now, JournalReference journal) {
        End end = procuration.endAt(procuration.notBeforeItsChanges(now)).orElse(null);
        return new Receipt(
                end == null ? Act.OCTROI : Act.FIN,
                WrittenName.of(procuration.mandant().identite()),
                WrittenName.of(procuration.mandataire().identite()),
                procuration.mandataire().identite().dateNaissance(),
                procuration.validity().firstDay(),
                procuration.lastDay(),
                end,
                journal);
    }

    /**
     * From when on it proves nothing any more: that of a grant with its last day; that of an end, which can be asked for again, one
     * month after it was made. No receipt lasts longer than a month and a day.
     *
     * @param made when it was made
     * @return 24:00 in Paris of the last day
     */
    public Instant expiry(Instant made) {
        return Paris.endOf(act == Act.OCTROI ? lastDay : Paris.dayOf(made).plusMonths(1));
    }

    @Override
    public String toString() {
        return "Receipt[" + act + ", masked]";
    }
}

package fr.procuration.web.pages.own;

import fr.procuration.domain.Mandant;
import fr.procuration.web.pages.frame.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows about a mandant.
 *
 * @param mandant who
 * @param running the procuration that runs, null if none does
 * @param past the others, newest first
 * @param consultations who looked, latest first
 * @param later whether consultations that are later than these are left out
 * @param older the cursor of those that are older, null if there are none
 */
public record InformationsPage(
        Mandant mandant,
        @Nullable GivenProcuration running,
        List<GivenProcuration> past,
        List<SeenConsultation> consultations,
        boolean later,
        @Nullable String older) {

    /**
     * The mandant.
     *
     * @return as in Mme Françoise MARTIN
     */
    public String mandantName() {
        return French.name(mandant.identite());
    }

    /**
     * The mandant's date of birth.
     *
     * @return as in 14/08/1955
     */
    public String mandantBirthDate() {
        return French.date(mandant.identite().dateNaissance());
    }

    /**
     * The mandant's number, with its key.
     *
     * @return as it is printed on the carte Vitale
     */
    public String nir() {
        return mandant.nir().formatted();
    }
}

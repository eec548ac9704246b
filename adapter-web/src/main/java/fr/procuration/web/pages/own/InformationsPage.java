package fr.procuration.web.pages.own;

import fr.procuration.web.pages.appointment.OwnAppointment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows about a mandant.
 *
 * @param appointments those to come
 * @param later whether consultations that are later than these are left out
 * @param older the cursor of those that are older, null if there are none
 */
public record InformationsPage(
        Person mandant,
        @Nullable GivenProcuration running,
        List<OwnAppointment> appointments,
        List<GivenProcuration> past,
        List<SeenConsultation> consultations,
        boolean later,
        @Nullable String older) {

    private static final int LAST = 10;

    /** The consultations that one reads at once. */
    public List<SeenConsultation> lastConsultations() {
        return consultations.subList(0, Math.min(LAST, consultations.size()));
    }

    /** The others, behind a fold. */
    public List<SeenConsultation> otherConsultations() {
        return consultations.subList(lastConsultations().size(), consultations.size());
    }

    /** The number is as on the carte Vitale, with its key. */
    public record Person(String name, String birthDate, String nir) {

        @Override
        public String toString() {
            return "Person[masked]";
        }
    }
}

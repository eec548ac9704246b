package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driving.ReadConsultations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads consultations, and makes one line of what an agent was refused in a minute. */
final class ReadService implements ReadConsultations {

    private final Consultations consultations;

    ReadService(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public ConsultationPage about(Nir mandant, Instant before, int most) {
        ConsultationPage page = consultations.about(mandant, before, most);
        List<Consultation> lines = new ArrayList<>();
        page.consultations().forEach(each -> add(lines, each));
        return new ConsultationPage(lines, page.older());
    }

    private static void add(List<Consultation> lines, Consultation next) {
        for (int line = lines.size() - 1; line >= 0 && lines.get(line).at().equals(next.at()); line--) {
            Consultation other = lines.get(line);
            if (other.isOneLineWith(next)) {
                lines.set(line, Consultation.several(other, other.count() + next.count()));
                return;
            }
        }
        lines.add(next);
    }
}

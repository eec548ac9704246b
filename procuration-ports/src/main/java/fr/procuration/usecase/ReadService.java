package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.driving.ReadConsultations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads traces, and makes one line of what an agent was refused in a minute. */
final class ReadService implements ReadConsultations {

    private final Traces traces;

    ReadService(Traces traces) {
        this.traces = traces;
    }

    @Override
    public ConsultationPage about(Nir mandant, Instant before, int most) {
        ConsultationPage page = traces.about(mandant, before, most);
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

package fr.procuration.port.memory;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Consultations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Traces in a list that is only ever added to, but for the refusals of a minute, which are counted in one. */
public final class InMemoryConsultations implements Consultations {

    private static final int MOST_REFUSED_BY_AN_AGENT = 10;

    private final List<Consultation> consultations = new CopyOnWriteArrayList<>();

    @Override
    public void record(Consultation consultation) {
        consultations.add(consultation);
    }

    @Override
    public synchronized void count(Consultation refusal) {
        List<Consultation> lines = consultations.stream()
                .filter(each -> each.isOneLineWith(refusal))
                .toList();
        Optional<Consultation> line = lines.stream()
                .filter(each -> each.mandant().equals(refusal.mandant()))
                .findFirst();
        if (line.isPresent()) {
            Consultation before = line.get();
            consultations.set(consultations.indexOf(before), Consultation.several(before, before.count() + 1));
        } else if (lines.size() < MOST_REFUSED_BY_AN_AGENT) {
            consultations.add(refusal);
        }
    }

    @Override
    public ConsultationPage about(Nir mandant, Instant before, int most) {
        List<Consultation> older = consultations.stream()
                .filter(each -> each.mandant().equals(mandant) && each.at().isBefore(before))
                .sorted(Comparator.comparing(Consultation::at).reversed())
                .toList();
        if (older.size() <= most) {
            return new ConsultationPage(older, Optional.empty());
        }
        Instant last = older.get(most - 1).at();
        List<Consultation> page =
                older.stream().filter(each -> !each.at().isBefore(last)).toList();
        return new ConsultationPage(page, page.size() < older.size() ? Optional.of(last) : Optional.empty());
    }
}

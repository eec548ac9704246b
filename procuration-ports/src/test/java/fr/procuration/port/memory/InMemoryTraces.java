package fr.procuration.port.memory;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Traces;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Traces in a list that is only ever added to. */
public final class InMemoryTraces implements Traces {

    private final List<Consultation> consultations = new CopyOnWriteArrayList<>();

    @Override
    public void record(Consultation consultation) {
        consultations.add(consultation);
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        return consultations.stream()
                .filter(each -> each.mandant().equals(mandant))
                .sorted(Comparator.comparing(Consultation::at).reversed())
                .limit(MOST)
                .toList();
    }
}

package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Traces;
import jakarta.inject.Singleton;
import java.util.List;

/** Traces on PostgreSQL. */
@Singleton
class JdbcTraces implements Traces {

    private final ConsultationRepository consultations;
    private final ConsultationMapper mapper;
    private final PersonalData data;

    JdbcTraces(ConsultationRepository consultations, ConsultationMapper mapper, PersonalData data) {
        this.consultations = consultations;
        this.mapper = mapper;
        this.data = data;
    }

    @Override
    public void record(Consultation consultation) {
        ConsultationRow row = mapper.row(consultation, data.index(consultation.mandant()));
        translated(() -> consultations.save(row));
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        return translated(() -> consultations.findByMandantOrderByAtDescAndIdDesc(data.index(mandant))).stream()
                .map(row -> mapper.consultation(row, mandant))
                .toList();
    }
}

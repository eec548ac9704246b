package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Traces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Traces on PostgreSQL. What many agents look at in the same moment is written together (ADR 0011), outside of any
 * transaction of the caller: a trace stays, whatever becomes of what it is about.
 */
@Singleton
class JdbcTraces implements Traces {

    private static final int WRITERS = 4;
    private static final int LARGEST_GROUP = 500;

    private final ConsultationRepository consultations;
    private final ConsultationMapper mapper;
    private final PersonalData data;
    private final GroupedWrites<ConsultationRow> writes;

    JdbcTraces(
            ConsultationRepository consultations,
            ConsultationMapper mapper,
            PersonalData data,
            ConsultationGroups groups) {
        this.consultations = consultations;
        this.mapper = mapper;
        this.data = data;
        this.writes = new GroupedWrites<>(WRITERS, LARGEST_GROUP, groups::insert);
    }

    @Override
    public void record(Consultation consultation) {
        writes.write(mapper.row(consultation, data.index(consultation.mandant())));
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        return translated(() -> consultations.latest(data.index(mandant), MOST)).stream()
                .map(row -> mapper.consultation(row, mandant))
                .toList();
    }
}

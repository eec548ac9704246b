package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.Traces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Traces on PostgreSQL. What many agents look at in the same moment is written together (ADR 0011), outside of any
 * transaction of the caller: a trace stays, whatever becomes of what it is about.
 */
@Singleton
class JdbcTraces implements Traces {

    static final int WRITERS = 1;
    static final int LARGEST_GROUP = 500;

    private final ConsultationRepository consultations;
    private final ConsultationMapper mapper;
    private final PersonalData data;
    private final GroupedWrites<Consultation> writes;

    JdbcTraces(
            ConsultationRepository consultations,
            ConsultationMapper mapper,
            PersonalData data,
            ConsultationGroups groups) {
        this.consultations = consultations;
        this.mapper = mapper;
        this.data = data;
        this.writes = new GroupedWrites<>(WRITERS, LARGEST_GROUP, group -> groups.insert(rows(group)));
    }

    @Override
    public void record(Consultation consultation) {
        writes.write(consultation);
    }

    /** Sealed together as well: what sealing keeps for each thread is made once for the whole group. */
    private List<ConsultationRow> rows(List<Consultation> group) {
        return group.stream()
                .map(each -> mapper.row(each, data.index(each.mandant()), data))
                .toList();
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> consultations.latest(index.value(), index.other(), MOST)).stream()
                .map(row -> consultation(row, mandant))
                .toList();
    }

    /** A trace that was moved to another number says which it is about. */
    private Consultation consultation(ConsultationRow row, Nir asked) {
        Consultation consultation = mapper.consultation(row, data);
        if (!consultation.mandant().equals(asked)) {
            throw new DamagedDataException(row.place() + ": found as about somebody else");
        }
        return consultation;
    }
}

package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.Traces;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
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
    private final TransactionOperations<Connection> transactions;
    private final GroupedWrites<ConsultationRow> writes = new GroupedWrites<>(WRITERS, LARGEST_GROUP, this::insert);

    JdbcTraces(
            ConsultationRepository consultations,
            ConsultationMapper mapper,
            PersonalData data,
            TransactionOperations<Connection> transactions) {
        this.consultations = consultations;
        this.mapper = mapper;
        this.data = data;
        this.transactions = transactions;
    }

    @Override
    public void record(Consultation consultation) {
        writes.write(mapper.row(consultation, data.index(consultation.mandant())));
    }

    @Override
    public List<Consultation> about(Nir mandant) {
        return translated(() -> consultations.findByMandantOrderByAtDescAndIdDesc(data.index(mandant))).stream()
                .map(row -> mapper.consultation(row, mandant))
                .toList();
    }

    private void insert(List<ConsultationRow> rows) {
        PropagatedContext.empty()
                .propagate(() -> translated(() -> rows.size() == 1
                        ? consultations.insert(rows.get(0))
                        : transactions.executeWrite(transaction -> consultations.insertAll(rows))));
    }
}

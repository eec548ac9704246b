package fr.procuration.persistence.consultation;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.audit.CountedLines;
import fr.procuration.persistence.database.GroupedStatements;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.Consultations;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Consultations on PostgreSQL. What many agents look at in the same moment is written together (ADR 0011), outside of any
 * transaction of the caller: a consultation stays, whatever becomes of what it is about.
 */
@Singleton
class JdbcConsultations implements Consultations {

    static final int WRITERS = 1;
    static final int LARGEST_GROUP = 500;

    private static final Comparator<ConsultationRow> LATEST_FIRST = Comparator.comparing(ConsultationRow::at)
            .thenComparing(ConsultationRow::id)
            .reversed();

    private final ConsultationRepository consultations;
    private final ConsultationMapper mapper;
    private final PersonalData data;
    private final GroupedStatements<Consultation, Consultation> writes;
    private final RefusedQuestions refused;

    JdbcConsultations(
            ConsultationRepository consultations,
            ConsultationMapper mapper,
            PersonalData data,
            ConsultationGroups groups) {
        this.consultations = consultations;
        this.mapper = mapper;
        this.data = data;
        this.writes = GroupedStatements.of(WRITERS, LARGEST_GROUP, group -> groups.insert(rows(group)));
        this.refused = new RefusedQuestions(refusals -> groups.insert(rows(refusals)));
    }

    @Override
    public void record(Consultation consultation) {
        writes.send(consultation);
    }

    @Override
    public void count(Consultation refusal) {
        refused.count(refusal);
    }

    @Scheduled(cron = CountedLines.EACH_MINUTE)
    @PreDestroy
    void writeNumbers() {
        refused.writeNumbers();
    }

    /** Sealed together as well: what sealing keeps for each thread is made once for the whole group. */
    private List<ConsultationRow> rows(List<Consultation> group) {
        return group.stream()
                .map(each -> mapper.row(each, data.index(each.mandant()), data))
                .toList();
    }

    @Override
    public ConsultationPage about(Nir mandant, Instant before, int most) {
        MandantIndex index = data.index(mandant);
        List<Consultation> page = before(index, before, most).stream()
                .sorted(LATEST_FIRST)
                .map(row -> consultation(row, mandant))
                .toList();
        Optional<Instant> older = Optional.of(page)
                .filter(full -> full.size() >= most)
                .map(full -> full.getLast().at())
                .filter(last -> !before(index, last, 1).isEmpty());
        return new ConsultationPage(page, older);
    }

    private List<ConsultationRow> before(MandantIndex index, Instant before, int most) {
        return translated(
                () -> consultations.before(index.value(), index.other(), before.atOffset(ZoneOffset.UTC), most));
    }

    /** A consultation that was moved to another number says which it is about. */
    private Consultation consultation(ConsultationRow row, Nir asked) {
        Consultation consultation = mapper.consultation(row, data);
        if (!consultation.mandant().equals(asked)) {
            throw new DamagedDataException(row.place() + ": found as about somebody else");
        }
        return consultation;
    }
}

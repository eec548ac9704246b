package fr.procuration.persistence.satisfaction;

import static fr.procuration.persistence.database.Outages.againIfDuplicate;
import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.MandantEntry;
import fr.procuration.persistence.procuration.MandantReferences;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.port.driven.SatisfactionAnswers;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What mandants thought, on PostgreSQL. */
@Singleton
class JdbcSatisfactionAnswers implements SatisfactionAnswers {

    private final SatisfactionRepository answers;
    private final PersonalData data;

    JdbcSatisfactionAnswers(SatisfactionRepository answers, PersonalData data) {
        this.answers = answers;
        this.data = data;
    }

    @Override
    public boolean record(Nir mandant, int number, boolean satisfied, Instant at) {
        MandantEntry entry = data.entry(mandant, MandantReferences.next(at));
        SatisfactionRow row = new SatisfactionRow(entry.index().part(), entry.mandant(), number, satisfied, at);
        return translated(() -> againIfDuplicate(() -> answers.insert(entry, row)));
    }
}

package fr.procuration.persistence;

import static fr.procuration.persistence.Outages.translated;

import fr.procuration.domain.identity.Nir;
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
        return translated(() -> answers.insert(data.index(mandant), number, satisfied, at)) == 1;
    }
}

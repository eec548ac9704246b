package fr.procuration.persistence.satisfaction;

import static fr.procuration.persistence.database.Outages.againIfDuplicate;
import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.MandantReferences;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.driven.SatisfactionAnswers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
        MandantIndex index = data.index(mandant);
        UUID ifNew = MandantReferences.enteredAt(at);
        byte[] nir = data.seal(mandant, SealingContexts.number(ifNew));
        List<Integer> recorded = translated(() -> againIfDuplicate(() -> answers.insert(
                index.value(), index.key(), index.other(), index.otherKey(), ifNew, nir, number, satisfied, at)));
        return !recorded.isEmpty();
    }
}

package fr.procuration.persistence.procuration;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.MandantReference;
import fr.procuration.port.driven.KeptAnswer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The answers kept under a key: a grant is kept as the number of its procuration, a refusal as it is. */
@Singleton
class KeptAnswers {

    private final KeptAnswerRepository answers;
    private final ProcurationRepository procurations;
    private final ProcurationMapper mapper;
    private final PersonalData data;

    KeptAnswers(
            KeptAnswerRepository answers,
            ProcurationRepository procurations,
            ProcurationMapper mapper,
            PersonalData data) {
        this.answers = answers;
        this.procurations = procurations;
        this.mapper = mapper;
        this.data = data;
    }

    Optional<KeptAnswer> to(Nir mandant, IdempotencyKey key) {
        MandantIndex index = data.index(mandant);
        return answers.find(index.part(), index.value(), index.other(), key.value())
                .map(row -> answer(row, mandant, key));
    }

    boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning refusal) {
        // Almost never new: they have the procuration that runs already.
        MandantEntry entry = data.entry(mandant, new MandantReference(UUID.randomUUID()));
        byte[] mandataire = data.seal(refusal.mandataire(), mandant, key);
        KeptAnswerRow row = new KeptAnswerRow(
                entry.index().part(), entry.mandant(), key.value(), null, mandataire, refusal.until());
        return Outages.againIfDuplicate(() -> answers.keepRefusal(entry, row));
    }

    private KeptAnswer answer(KeptAnswerRow row, Nir mandant, IdempotencyKey key) {
        if (row.number() != null) {
            return procurations
                    .numbered(row.part(), row.mandant(), row.number())
                    .map(granted -> new KeptAnswer.Granted(mapper.granted(granted, data)))
                    .orElseThrow();
        }
        return new KeptAnswer.AlreadyRunning(
                data.openMandataire(requireNonNull(row.mandataireData()), mandant, key),
                requireNonNull(row.runningUntil()));
    }
}

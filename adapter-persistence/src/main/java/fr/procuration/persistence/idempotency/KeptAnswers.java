package fr.procuration.persistence.idempotency;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.procuration.ProcurationMapper;
import fr.procuration.persistence.procuration.ProcurationRepository;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.KeptAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers kept under a key: a grant is kept as the number of its procuration, a refusal as it is. */
@Singleton
public class KeptAnswers {

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

    public Optional<KeptAnswer> to(Nir mandant, IdempotencyKey key) {
        MandantIndex index = data.index(mandant);
        return answers.find(index.value(), index.other(), key.value()).map(row -> answer(row, mandant, key));
    }

    public boolean keep(Procuration granted, IdempotencyKey key) {
        MandantIndex index = data.index(granted.mandant().nir());
        return answers.keepGrant(index.value(), index.other(), key.value(), granted.number()) == 1;
    }

    public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning refusal) {
        MandantIndex index = data.index(mandant);
        // Almost never new: they have the procuration that runs already.
        UUID ifNew = UUID.randomUUID();
        byte[] nir = data.seal(mandant, SealingContexts.number(ifNew));
        byte[] mandataire = data.seal(refusal.mandataire(), mandant, key);
        List<String> kept = Outages.againIfDuplicate(() -> answers.keepRefusal(
                index.value(),
                index.key(),
                index.other(),
                index.otherKey(),
                ifNew,
                nir,
                key.value(),
                mandataire,
                refusal.until()));
        return !kept.isEmpty();
    }

    private KeptAnswer answer(KeptAnswerRow row, Nir mandant, IdempotencyKey key) {
        if (row.number() != null) {
            return procurations
                    .numbered(row.mandant(), row.number())
                    .map(granted -> new KeptAnswer.Granted(mapper.granted(granted, data)))
                    .orElseThrow();
        }
        return new KeptAnswer.AlreadyRunning(
                data.openMandataire(requireNonNull(row.mandataireData()), mandant, key),
                requireNonNull(row.runningUntil()));
    }
}

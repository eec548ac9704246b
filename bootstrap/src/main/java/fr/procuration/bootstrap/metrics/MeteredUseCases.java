package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.Canal;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ReadMessages;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.web.http.AcceptedCanals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Use cases that count how they end. Every counter stands from the start, at zero, so that a rate of it can be asked. */
@Context
public final class MeteredUseCases {

    private final Map<Canal, Counter> grants;
    private final Counter grantsElsewhere;
    private final Counter revocations;
    private final VerdictCounters verdicts;
    private final FailureCounters failures;
    private final FeedReading reading;

    MeteredUseCases(MeterRegistry registry, AcceptedCanals canals, FeedReading reading, FailureCounters failures) {
        this.grants = canals.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        canal -> grants(registry, canal.name().toLowerCase(Locale.ROOT))));
        this.grantsElsewhere = grants(registry, "autre");
        this.revocations = Counter.builder("procuration.revocations")
                .description("Revocations that were answered")
                .register(registry);
        this.verdicts = new VerdictCounters(registry);
        this.failures = failures;
        this.reading = reading;
    }

    private static Counter grants(MeterRegistry registry, String canal) {
        return Counter.builder("procuration.grants")
                .description("Grants that were answered, retries with the same key included")
                .tag("canal", canal)
                .register(registry);
    }

    public GrantProcuration grants(GrantProcuration useCase) {
        return command -> failures.counted(() -> {
            var granted = useCase.grant(command);
            grants.getOrDefault(command.declaration().canal(), grantsElsewhere).increment();
            return granted;
        });
    }

    public RevokeProcuration revocations(RevokeProcuration useCase) {
        return (mandant, id) -> failures.counted(() -> {
            var revoked = useCase.revoke(mandant, id);
            revocations.increment();
            return revoked;
        });
    }

    public LookUpMandataire lookUps(LookUpMandataire useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.lookUp(query)));
    }

    public ViewReceipt receipts(ViewReceipt useCase) {
        return (mandant, id) -> failures.counted(() -> useCase.of(mandant, id));
    }

    public VerifyReceipt verifications(VerifyReceipt useCase) {
        return query -> failures.counted(() -> {
            VerifyReceipt.Answer answer = useCase.verify(query);
            verdicts.count(answer.lookUp());
            return answer;
        });
    }

    public PublishReceipts publications(PublishReceipts useCase) {
        return new PublishReceipts() {
            @Override
            public int lists() {
                return failures.counted(useCase::lists);
            }

            @Override
            public Optional<PublishedList> statuses(int list) {
                return failures.counted(() -> useCase.statuses(list));
            }

            @Override
            public Map<String, ECPublicKey> keys() {
                return failures.counted(useCase::keys);
            }
        };
    }

    public CheckIdentity checks(CheckIdentity useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.check(query)));
    }

    public ReceiveMandataire receptions(ReceiveMandataire useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.receive(query)));
    }

    public RenounceProcuration renunciations(RenounceProcuration useCase) {
        return query -> failures.counted(() -> verdicts.count(useCase.renounce(query)));
    }

    public EndProcuration ends(EndProcuration useCase) {
        return command -> failures.counted(() -> verdicts.count(command.reason(), useCase.end(command)));
    }

    public LiftGrantBlock liftings(LiftGrantBlock useCase) {
        return (mandant, lifting, agent) -> failures.counted(() -> useCase.lift(mandant, lifting, agent));
    }

    public FollowChanges pages(FollowChanges useCase) {
        return new CountedFeed(useCase, failures, reading);
    }

    /** A refused preview has refused nobody anything yet. */
    public PreviewProcuration previews(PreviewProcuration useCase) {
        return declaration -> failures.withoutRefusals(() -> useCase.preview(declaration));
    }

    public ViewProcurations views(ViewProcurations useCase) {
        return new ViewProcurations() {
            @Override
            public Optional<ProcurationSnapshot> current(Nir mandant) {
                return failures.counted(() -> useCase.current(mandant));
            }

            @Override
            public List<ProcurationSnapshot> all(Nir mandant) {
                return failures.counted(() -> useCase.all(mandant));
            }

            @Override
            public Optional<ProcurationSnapshot> one(Nir mandant, ProcurationId id) {
                return failures.counted(() -> useCase.one(mandant, id));
            }
        };
    }

    public ReadConsultations consultations(ReadConsultations useCase) {
        return (mandant, before, most) -> failures.counted(() -> useCase.about(mandant, before, most));
    }

    public CopyOwnData copies(CopyOwnData useCase) {
        return (mandant, origin) -> failures.counted(() -> useCase.of(mandant, origin));
    }

    public ReadMessages messages(ReadMessages useCase) {
        return mandant -> failures.counted(() -> useCase.of(mandant));
    }

    public ChooseContact contacts(ChooseContact useCase) {
        return new CountedContacts(useCase, failures);
    }

    public AnswerSatisfaction satisfaction(AnswerSatisfaction useCase) {
        return (mandant, satisfied) -> failures.counting(() -> useCase.answer(mandant, satisfied));
    }
}

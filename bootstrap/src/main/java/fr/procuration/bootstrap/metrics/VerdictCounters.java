package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.document.Match;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RenounceProcuration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the desk was told. */
final class VerdictCounters {

    private static final String NOBODY = "aucune-procuration";

    private final Counter represented;
    private final Counter nobody;
    private final Counter notCovered;
    private final Counter conforming;
    private final Counter toVerify;
    private final Counter different;
    private final Counter checkedNobody;
    private final Counter received;
    private final Counter receivedBefore;
    private final Counter notReceived;
    private final Counter receivedNobody;
    private final Counter notRenounced;
    private final Counter renouncedNobody;
    private final Map<EndReason, Counter> ends = new EnumMap<>(EndReason.class);

    VerdictCounters(MeterRegistry registry) {
        String lookUps = "procuration.lookups";
        this.represented = counter(registry, lookUps, "represente");
        this.nobody = counter(registry, lookUps, NOBODY);
        this.notCovered = counter(registry, lookUps, "non-couvert");
        String checks = "procuration.checks";
        this.conforming = counter(registry, checks, "conforme");
        this.toVerify = counter(registry, checks, "a-verifier");
        this.different = counter(registry, checks, "different");
        this.checkedNobody = counter(registry, checks, NOBODY);
        String receptions = "procuration.receptions";
        this.received = counter(registry, receptions, "recu");
        this.receivedBefore = counter(registry, receptions, "deja-recu");
        this.notReceived = counter(registry, receptions, "non-conforme");
        this.receivedNobody = counter(registry, receptions, NOBODY);
        this.notRenounced = counter(registry, "procuration.renunciations", "non-conforme");
        this.renouncedNobody = counter(registry, "procuration.renunciations", NOBODY);
        for (EndReason reason : EndReason.values()) {
            if (reason == EndReason.RENONCIATION || reason.comesFromTheFile()) {
                ends.put(reason, ends(registry, reason));
            }
        }
    }

    private static Counter ends(MeterRegistry registry, EndReason reason) {
        return Counter.builder("procuration.ends")
                .description("Ends that agents recorded, and those that were answered again")
                .tag("motif", reason.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String verdict) {
        return Counter.builder(name)
                .description("What the desk was told")
                .tag("verdict", verdict)
                .register(registry);
    }

    LookUpMandataire.Answer count(LookUpMandataire.Answer answer) {
        (switch (answer) {
                    case LookUpMandataire.Represented yes -> represented;
                    case LookUpMandataire.NoProcuration no -> nobody;
                    case LookUpMandataire.NotCovered no -> notCovered;
                })
                .increment();
        return answer;
    }

    Optional<CheckedIdentity> count(Optional<CheckedIdentity> checked) {
        checked.map(identity -> of(identity.match().overall()))
                .orElse(checkedNobody)
                .increment();
        return checked;
    }

    private Counter of(Match match) {
        return switch (match) {
            case CONFORME -> conforming;
            case A_VERIFIER -> toVerify;
            case DIFFERENT -> different;
        };
    }

    ReceiveMandataire.Answer count(ReceiveMandataire.Answer answer) {
        (switch (answer) {
                    case ReceiveMandataire.Received yes -> received;
                    case ReceiveMandataire.ReceivedBefore no -> receivedBefore;
                    case ReceiveMandataire.NotConforming no -> notReceived;
                    case ReceiveMandataire.NoProcuration no -> receivedNobody;
                })
                .increment();
        return answer;
    }

    RenounceProcuration.Answer count(RenounceProcuration.Answer answer) {
        (switch (answer) {
                    case RenounceProcuration.Renounced yes -> Objects.requireNonNull(ends.get(EndReason.RENONCIATION));
                    case RenounceProcuration.NotConforming no -> notRenounced;
                    case RenounceProcuration.NoProcuration no -> renouncedNobody;
                })
                .increment();
        return answer;
    }

    EndProcuration.Answer count(EndReason reason, EndProcuration.Answer answer) {
        if (answer.end().isPresent()) {
            Objects.requireNonNull(ends.get(reason)).increment();
        }
        return answer;
    }
}

package fr.procuration.bootstrap.metrics;

import fr.procuration.domain.document.Match;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.ReceiveMandataire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
}

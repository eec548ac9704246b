package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Records that a copy is taken, then reads it. */
final class CopyService implements CopyOwnData {

    private static final int PAGE = 500;

    private final ProcurationStore store;
    private final Consultations traces;
    private final ReadConsultations consultations;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Agenda agenda;
    private final Function<Procuration, Optional<RegisteredReceipt>> registered;
    private final Clock clock;

    CopyService(
            ProcurationStore store,
            Consultations traces,
            Contacts contacts,
            Outbox outbox,
            Agenda agenda,
            Function<Procuration, Optional<RegisteredReceipt>> registered,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.consultations = new ReadService(traces);
        this.contacts = contacts;
        this.outbox = outbox;
        this.agenda = agenda;
        this.registered = registered;
        this.clock = clock;
    }

    @Override
    public OwnData of(Nir mandant, String origin) {
        Instant now = clock.now();
        traces.record(Consultation.ofOneself(mandant, origin, now));
        List<ProcurationSnapshot> procurations = store.all(mandant).stream()
                .map(each -> ProcurationSnapshot.of(each, now))
                .toList();
        return new OwnData(
                now,
                procurations,
                store.visits(mandant),
                agenda.of(mandant),
                consultations(mandant),
                contacts.of(mandant),
                outbox.messagesOf(mandant),
                receipts(procurations));
    }

    private Map<ProcurationId, RegisteredReceipt> receipts(List<ProcurationSnapshot> procurations) {
        Map<ProcurationId, RegisteredReceipt> receipts = new HashMap<>();
        for (ProcurationSnapshot each : procurations) {
            registered
                    .apply(each.procuration())
                    .ifPresent(known -> receipts.put(each.procuration().id(), known));
        }
        return receipts;
    }

    private List<Consultation> consultations(Nir mandant) {
        List<Consultation> all = new ArrayList<>();
        Optional<Instant> before = Optional.of(ConsultationPage.LATEST);
        while (before.isPresent()) {
            ConsultationPage page = consultations.about(mandant, before.get(), PAGE);
            all.addAll(page.consultations());
            before = page.older();
        }
        return all;
    }
}

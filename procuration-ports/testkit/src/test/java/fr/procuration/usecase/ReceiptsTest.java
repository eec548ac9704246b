package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.receipt.Act;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driving.LookUpMandataire.NoProcuration;
import fr.procuration.port.driving.LookUpMandataire.Represented;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.driving.PublishReceipts.PublishedList;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.driving.VerifyReceipt.Query;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptFormat;
import fr.procuration.port.memory.InMemoryReceiptRegister;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.port.receipt.IssuedReceipt;
import fr.procuration.port.receipt.ReceiptCode;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mandant takes a receipt, a desk scans it, anybody verifies it. */
final class ReceiptsTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);
    private final ReceiptRegister register = new InMemoryReceiptRegister(store);
    private final InMemoryReceiptSigner signer = new InMemoryReceiptSigner("current", "next");
    private final ReceiptFormat format = new InMemoryReceiptFormat(signer);

    private final ViewReceipt view = UseCases.viewReceipt(store, register, format, clock);
    private final VerifyReceipt verify = UseCases.verifyReceipt(store, register, format, traces, limits, clock);
    private final PublishReceipts publish = UseCases.publishReceipts(register, format, signer, clock);

    @Test
    void the_mandant_gets_the_receipt_of_a_grant_and_after_its_end_that_of_the_end() {
        Procuration granted = grant();
        Receipt grant = receipt(granted).receipt();
        store.record(Changes.end(granted, EndReason.DECES));
        Receipt end = receipt(granted).receipt();

        assertThat(grant.act()).isEqualTo(Act.OCTROI);
        assertThat(end.act()).isEqualTo(Act.FIN);
        assertThat(end.end()).isNotNull().extracting(each -> each.reason()).isEqualTo(EndReason.DECES);
        assertThat(end.journal()).isNotEqualTo(grant.journal());
    }

    @Test
    void nobody_gets_the_receipt_of_somebody_else() {
        Procuration granted = grant();

        assertThat(view.of(Nirs.random(), granted.id())).isEmpty();
        assertThat(view.of(MANDANT.nir(), ProcurationId.random())).isEmpty();
    }

    @Test
    void the_desk_learns_from_each_form_of_a_receipt_who_may_represent_whom() {
        Procuration granted = grant();
        String credential = receipt(granted).credential();

        for (String scanned : new String[] {
            credential,
            ReceiptCode.digits(credential),
            "https://procuration.example.fr/verifier#" + ReceiptCode.digits(credential)
        }) {
            assertThat(scan(scanned))
                    .isEqualTo(new VerifyReceipt.Answer(
                            MANDANT.nir(), new Represented(Mandataires.NICOLAS, granted.validity()), Optional.empty()));
        }
        assertThat(Traced.about(traces, MANDANT.nir()))
                .hasSize(3)
                .extracting(Consultation::outcome)
                .containsOnly(Outcome.REPRESENTE);
    }

    @Test
    void a_receipt_represents_nobody_from_the_end_on_although_another_was_given_after_it() {
        Procuration granted = grant();
        String credential = receipt(granted).credential();
        store.record(Changes.revocation(granted, clock.now().plusSeconds(1)));
        clock.set(Instants.GUIDE.plusSeconds(2));
        assertThat(scan(credential).lookUp()).isEqualTo(new NoProcuration());

        Procuration before = store.latest(MANDANT.nir()).orElseThrow();
        assertThat(store.record(Changes.grantAfter(before, clock.now()))).isTrue();
        assertThat(scan(credential).lookUp()).isEqualTo(new NoProcuration());
        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.AUCUNE_PROCURATION, Outcome.AUCUNE_PROCURATION);
    }

    @Test
    void the_desk_learns_whether_the_procuration_was_ended_or_has_expired_whenever_it_asks() {
        Procuration granted = grant();
        String credential = receipt(granted).credential();
        clock.set(granted.validity().until());
        assertThat(scan(credential).end()).contains(new End(granted.validity().until(), EndReason.EXPIRATION));

        clock.set(Instants.GUIDE);
        store.record(Changes.end(granted, EndReason.RENONCIATION));
        End end = new End(granted.validity().from().plusSeconds(1), EndReason.RENONCIATION);
        assertThat(scan(credential).end()).contains(end);
        clock.set(granted.validity().until().plus(Duration.ofDays(40)));
        assertThat(scan(credential).end()).contains(end);
    }

    @Test
    void the_receipt_of_an_end_represents_nobody() {
        Procuration granted = grant();
        store.record(Changes.revocation(granted, clock.now()));

        assertThat(scan(receipt(granted).credential()).lookUp()).isEqualTo(new NoProcuration());
    }

    @Test
    void what_is_no_receipt_of_this_service_is_refused_and_about_nobody() {
        String foreign = new InMemoryReceiptFormat(new InMemoryReceiptSigner("foreign"))
                .credential(Receipts.GRANT, Receipts.REGISTERED, clock.now());
        String unknown = format.credential(Receipts.GRANT, Receipts.REGISTERED, clock.now());

        assertThat(defect("2550814168025")).isEqualTo(ReceiptDefect.UNREADABLE);
        assertThat(defect(foreign)).isEqualTo(ReceiptDefect.FOREIGN);
        assertThat(defect(unknown)).isEqualTo(ReceiptDefect.UNKNOWN);
        assertThat(Traced.about(traces, MANDANT.nir())).isEmpty();
    }

    @Test
    void a_scan_counts_as_a_look_up() {
        String credential = receipt(grant()).credential();
        LookUpLimits exhausted = new LookUpLimits() {
            @Override
            public Optional<Duration> admit(Agent agent) {
                return Optional.of(Duration.ofSeconds(5));
            }

            @Override
            public void foundNobody(Agent agent) {}
        };
        VerifyReceipt limited = UseCases.verifyReceipt(store, register, format, traces, exhausted, clock);

        assertThatThrownBy(() -> limited.verify(new Query(credential, Agents.PARIS)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TooManyLookUps.class));
        assertThat(Traced.about(traces, MANDANT.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.TROP_DE_RECHERCHES);
    }

    @Test
    void there_is_no_answer_without_its_trace() {
        String credential = receipt(grant()).credential();
        VerifyReceipt untraced = UseCases.verifyReceipt(store, register, format, Doubles.unreachable(), limits, clock);

        assertThatThrownBy(() -> untraced.verify(new Query(credential, Agents.PARIS)))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_list_is_published_again_within_the_minute_of_an_end() {
        Procuration granted = grant();
        StatusEntry entry = register.register(granted, clock.now()).status();
        PublishedList before = publish.statuses(entry.list()).orElseThrow();
        assertThat(status(before, entry)).isEqualTo(Statuses.VALID);

        store.record(Changes.revocation(granted, clock.now()));
        clock.set(Instants.GUIDE.plusSeconds(29));
        assertThat(publish.statuses(entry.list())).contains(new PublishedList(before.token(), Duration.ofSeconds(31)));

        clock.set(Instants.GUIDE.plusSeconds(30));
        PublishedList after = publish.statuses(entry.list()).orElseThrow();
        assertThat(after.kept()).isEqualTo(Duration.ofSeconds(60));
        assertThat(status(after, entry)).isEqualTo(Statuses.INVALID);
    }

    /** As after a start, when every verifier asks. */
    @Test
    void a_list_is_made_once_for_all_who_ask_at_once() {
        int list = register.register(grant(), clock.now()).status().list();
        AtomicInteger made = new AtomicInteger();
        ReceiptRegister counted = (ReceiptRegister) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReceiptRegister.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("valid")) {
                        made.incrementAndGet();
                        Thread.sleep(50);
                    }
                    return method.invoke(register, arguments);
                });
        PublishReceipts publishing = UseCases.publishReceipts(counted, format, signer, clock);

        List<CompletableFuture<Optional<PublishedList>>> asking = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> publishing.statuses(list), task -> new Thread(task).start()))
                .toList();
        assertThat(asking).extracting(CompletableFuture::join).doesNotContain(Optional.empty());

        assertThat(made).hasValue(1);
    }

    @Test
    void a_list_that_took_long_to_make_is_kept_for_less() {
        int list = register.register(grant(), clock.now()).status().list();
        for (int seconds : new int[] {20, 70}) {
            Instant start = clock.now();
            ReceiptRegister slow = (ReceiptRegister) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {ReceiptRegister.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("valid")) {
                            clock.set(start.plusSeconds(seconds));
                        }
                        return method.invoke(register, arguments);
                    });

            assertThat(UseCases.publishReceipts(slow, format, signer, clock).statuses(list))
                    .get()
                    .extracting(PublishedList::kept)
                    .isEqualTo(Duration.ofSeconds(Math.max(0, 60 - seconds)));
        }
    }

    /** In an outage each attempt takes its time. */
    @Test
    void who_has_waited_for_a_list_that_could_not_be_made_is_told_so_at_once() {
        int list = register.register(grant(), clock.now()).status().list();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger tried = new AtomicInteger();
        ReceiptRegister unreachable = (ReceiptRegister) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReceiptRegister.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("valid")) {
                        tried.incrementAndGet();
                        while (asked.get() < 8) {
                            Thread.onSpinWait();
                        }
                        throw new UnavailableException("database", new SocketException());
                    }
                    return method.invoke(register, arguments);
                });
        PublishReceipts publishing = UseCases.publishReceipts(
                unreachable, format, signer, () -> Instants.GUIDE.plusMillis(asked.incrementAndGet()));

        List<CompletableFuture<Optional<PublishedList>>> asking = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> publishing.statuses(list), task -> new Thread(task).start()))
                .toList();
        assertThat(asking)
                .allSatisfy(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(UnavailableException.class));
        assertThat(tried).hasValue(1);

        assertThatThrownBy(() -> publishing.statuses(list)).isInstanceOf(UnavailableException.class);
        assertThat(tried).as("who asks later").hasValue(2);
    }

    @Test
    void a_list_is_published_again_if_the_clock_was_ahead() {
        StatusEntry entry = register.register(grant(), clock.now()).status();
        PublishedList before = publish.statuses(entry.list()).orElseThrow();
        clock.set(Instants.GUIDE.minusSeconds(3_600));

        assertThat(publish.statuses(entry.list()))
                .get()
                .isNotEqualTo(before)
                .extracting(PublishedList::kept)
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void an_entry_that_was_never_given_looks_like_one_that_has_ended() {
        StatusEntry entry = register.register(grant(), clock.now()).status();
        PublishedList list = publish.statuses(entry.list()).orElseThrow();

        assertThat(status(list, new StatusEntry(entry.list(), entry.index() ^ 1)))
                .isEqualTo(Statuses.INVALID);
        assertThat(publish.statuses(77)).isEmpty();
    }

    @Test
    void as_many_lists_are_published_as_the_register_has() {
        assertThat(publish.lists()).isEqualTo(register.lists()).isEqualTo(1);
    }

    @Test
    void all_keys_are_published_that_may_have_signed_or_will() {
        assertThat(publish.keys()).isEqualTo(signer.keys()).containsOnlyKeys("current", "next");
    }

    private static int status(PublishedList list, StatusEntry entry) {
        return Statuses.at(InMemoryReceiptFormat.entries(list.token()), entry.index());
    }

    private ReceiptDefect defect(String scanned) {
        try {
            scan(scanned);
            throw new AssertionError("accepted");
        } catch (RefusedException refused) {
            return ((Refusal.UnverifiedReceipt) refused.refusal()).defect();
        }
    }

    private VerifyReceipt.Answer scan(String scanned) {
        return verify.verify(new Query(scanned, Agents.PARIS));
    }

    private IssuedReceipt receipt(Procuration procuration) {
        return view.of(MANDANT.nir(), procuration.id()).orElseThrow();
    }

    private Procuration grant() {
        Change grant = Changes.grant(MANDANT);
        store.record(grant);
        return grant.procuration();
    }
}

package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.document.BirthDateReading;
import fr.procuration.domain.document.FamilyNameReading;
import fr.procuration.domain.document.GivenNameReading;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens, in whatever order: nothing of a procuration is sent after its end message, no reminder of one that has ended,
 * nothing to anybody but the mandant, nothing twice unless a sender was killed, and then one message for each.
 */
final class MessageHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("mail.histories", 1000);
    private static final int STEPS = 40;
    private static final IdentityMatch CONFORMING = new IdentityMatch(
            FamilyNameReading.BIRTH_NAME, GivenNameReading.FIRST, BirthDateReading.SAME, null, List.of());

    @Test
    void keep_what_is_promised() {
        int sent = 0;
        Set<MessageKind> kinds = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            history.happen();
            history.check();
            sent += history.told.sent().size();
            history.told.sent().forEach(each -> kinds.add(each.content().kind()));
        }
        assertThat(sent).isGreaterThan(HISTORIES);
        assertThat(kinds).contains(MessageKind.ACCORDEE, MessageKind.RECUE, MessageKind.TERMINEE, MessageKind.RAPPEL);
    }

    /** Some days in the lives of a few mandants, one of whom has no address. */
    private static final class History {

        private final Random random;
        private final long seed;
        private final Told told = new Told(Instant.parse("2026-02-20T09:00:00Z"));
        private final List<Mandant> mandants = List.of(Mandants.random(), Mandants.random(), Mandants.random());
        private final Map<Mandant, EmailAddress> addresses = new HashMap<>();
        private final Map<UUID, Boolean> endedWhenReminded = new TreeMap<>();
        private int killed;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            mandants.subList(1, 3).forEach(each -> addresses.put(each, told.address(each.nir())));
        }

        void happen() {
            for (int step = 0; step < STEPS; step++) {
                told.clock.advance(Duration.ofMinutes(random.nextInt(1, random.nextInt(4) == 0 ? 6000 : 300)));
                Mandant mandant = mandants.get(random.nextInt(mandants.size()));
                switch (random.nextInt(9)) {
                    case 0, 1 -> give(mandant);
                    case 2 -> end(mandant);
                    case 3, 4 -> receive(mandant);
                    case 5 -> die();
                    case 6 -> changeTheServer(mandant);
                    default -> settle();
                }
            }
            addresses.values().forEach(each -> told.server(each, Result.SENT));
            settle();
        }

        private void settle() {
            int before = told.sent().size();
            told.settle();
            noteReminders(before);
        }

        private void die() {
            int before = told.sent().size();
            told.sendAndDie(random.nextBoolean());
            killed += told.sent().size() - before;
            noteReminders(before);
        }

        private void noteReminders(int before) {
            told.sent().stream()
                    .skip(before)
                    .filter(each -> each.content() instanceof MessageContent.Reminder)
                    .forEach(each -> endedWhenReminded.put(each.id(), of(each).end() != null));
        }

        private void give(Mandant mandant) {
            Optional<Procuration> latest = told.store.latest(mandant.nir());
            if (latest.filter(each -> each.countsAt(told.clock.now())).isEmpty()) {
                Change grant = latest.map(each -> Changes.grantAfter(each, told.clock.now()))
                        .orElseGet(() -> Changes.grant(Declarations.by(mandant), told.clock.now()));
                told.store.record(grant);
            }
        }

        private void end(Mandant mandant) {
            told.store
                    .running(mandant.nir(), told.clock.now())
                    .flatMap(each -> random.nextBoolean()
                            ? each.revoke(told.clock.now())
                            : each.end(EndReason.SIGNALEMENT, Agents.PARIS, told.clock.now()))
                    .ifPresent(told.store::record);
        }

        private void receive(Mandant mandant) {
            told.store
                    .running(mandant.nir(), told.clock.now())
                    .flatMap(each -> each.receive(CONFORMING, Agents.PARIS, VisitId.random(), told.clock.now()))
                    .ifPresent(told.store::record);
        }

        private void changeTheServer(Mandant mandant) {
            EmailAddress address = addresses.get(mandant);
            if (address != null) {
                told.server(address, random.nextBoolean() ? Result.LATER : Result.SENT);
            }
        }

        void check() {
            String which = "history " + seed;
            Map<UUID, Long> times =
                    told.sent().stream().collect(Collectors.groupingBy(OutgoingMessage::id, Collectors.counting()));
            long twice = times.values().stream().mapToLong(each -> each - 1).sum();
            assertThat(twice).as(which).isLessThanOrEqualTo(killed);
            assertThat(told.sent())
                    .as(which)
                    .allSatisfy(each -> assertThat(addresses).containsValue(each.to()));
            assertThat(endedWhenReminded).as(which).doesNotContainValue(true);
            assertNothingAfterTheEnd(which);
        }

        private void assertNothingAfterTheEnd(String which) {
            List<Procuration> ended = new ArrayList<>();
            for (OutgoingMessage each : told.sent()) {
                Procuration of = of(each);
                boolean isEnd = each.content() instanceof MessageContent.Ended;
                assertThat(isEnd || !ended.contains(of)).as(which).isTrue();
                if (isEnd) {
                    ended.add(of);
                }
            }
        }

        private Procuration of(OutgoingMessage sent) {
            return mandants.stream()
                    .flatMap(each -> told.messages.messagesOf(each.nir()).stream())
                    .filter(each -> each.id().equals(sent.id()))
                    .map(Message::procuration)
                    .findFirst()
                    .flatMap(told.store::byId)
                    .orElseThrow();
        }
    }
}

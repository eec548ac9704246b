package fr.procuration.port.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptRegister.Holder;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A procuration keeps its places, nobody else gets them, and what is published is what the store knows. */
public abstract class ReceiptRegisterContract extends AdapterContract {

    private static final Instant NOW = Instants.GUIDE.plusSeconds(60);
    private static final int MANY = 24;

    /**
     * The register.
     *
     * @return the adapter under test
     */
    protected abstract ReceiptRegister register();

    /**
     * The register on another instance.
     *
     * @return one on the same data, which may be the same
     */
    protected abstract ReceiptRegister another();

    /**
     * The store.
     *
     * @return the store whose procurations are registered
     */
    protected abstract ProcurationStore store();

    @Test
    void every_method_tells_of_an_outage() {
        Procuration granted = granted();
        RegisteredReceipt registered = register().register(granted, NOW);
        breakDown();

        EveryMethod.of(ReceiptRegister.class)
                .with(Procuration.class, granted)
                .with(RegisteredReceipt.class, registered)
                .tellsOfAnOutage(register());
    }

    @Test
    void a_procuration_keeps_what_it_is_known_by_on_every_instance_and_after_its_end() {
        Procuration granted = granted();
        RegisteredReceipt registered = register().register(granted, NOW);

        assertThat(register().register(granted, NOW.plusSeconds(1))).isEqualTo(registered);
        assertThat(another().register(ended(granted), NOW)).isEqualTo(registered);
    }

    @Test
    void knows_what_was_registered_and_registers_nothing_by_telling() {
        Procuration granted = granted();
        assertThat(register().registered(granted)).isEmpty();
        assertThat(another().registered(granted)).isEmpty();

        RegisteredReceipt registered = register().register(granted, NOW);

        assertThat(another().registered(granted)).contains(registered);
        assertThat(register().registered(ended(granted))).contains(registered);
        assertThat(register().registered(granted())).isEmpty();
    }

    @Test
    void those_who_register_one_at_once_get_the_same() {
        Procuration granted = granted();

        List<RegisteredReceipt> registered =
                Crowd.of(8, each -> (each % 2 == 0 ? register() : another()).register(granted, NOW));

        assertThat(registered).containsOnly(registered.get(0));
    }

    @Test
    void no_two_procurations_have_the_same_places_and_those_are_not_neighbours() {
        List<RegisteredReceipt> registered = Crowd.of(MANY, each -> register().register(granted(), NOW));

        assertThat(registered).extracting(RegisteredReceipt::status).doesNotHaveDuplicates();
        assertThat(registered).extracting(RegisteredReceipt::subject).doesNotHaveDuplicates();
        assertThat(registered)
                .extracting(each -> each.status().index())
                .isNotEqualTo(registered.stream()
                        .map(each -> each.status().index())
                        .sorted()
                        .toList());
    }

    @Test
    void finds_whose_it_is_by_both_and_by_nothing_less() {
        Procuration granted = granted();
        RegisteredReceipt registered = register().register(granted, NOW);
        RegisteredReceipt other = another().register(granted(), NOW);

        assertThat(another().find(registered))
                .contains(new Holder(granted.mandant().nir(), granted.id()));
        assertThat(register().find(new RegisteredReceipt(registered.status(), other.subject())))
                .isEmpty();
        assertThat(register().find(new RegisteredReceipt(other.status(), registered.subject())))
                .isEmpty();
        assertThat(register().find(new RegisteredReceipt(new StatusEntry(4_000, 0), registered.subject())))
                .isEmpty();
    }

    @Test
    void an_entry_is_valid_from_the_first_instant_and_not_any_more_once_an_end_was_recorded() {
        Procuration granted = granted();
        RegisteredReceipt registered = register().register(granted, NOW);
        assertThat(isValid(registered, NOW)).isTrue();

        ended(granted);
        assertThat(isValid(registered, NOW)).isFalse();
    }

    @Test
    void an_entry_is_not_valid_any_more_once_the_month_is_over() {
        Procuration granted = granted();
        RegisteredReceipt registered = register().register(granted, NOW);
        Instant over = granted.validity().until();

        assertThat(isValid(registered, over.minusSeconds(1))).isTrue();
        assertThat(isValid(registered, over)).isFalse();
    }

    @Test
    void an_entry_that_is_registered_after_the_end_was_never_valid() {
        Procuration granted = granted();
        ended(granted);

        // As somebody registers it who has read it before it ended.
        assertThat(isValid(register().register(granted, NOW), NOW)).isFalse();
    }

    @Test
    void the_lists_are_those_from_the_first_to_the_newest() {
        int newest = register().register(granted(), NOW).status().list();
        int lists = another().lists();

        assertThat(lists).isGreaterThanOrEqualTo(newest);
        assertThat(IntStream.rangeClosed(1, lists))
                .allMatch(list -> register().valid(list, NOW).isPresent());
        assertThat(register().valid(lists + 1, NOW)).isEmpty();
    }

    @Test
    void whoever_asks_again_is_told_of_all_that_came_since() {
        List<Procuration> granted = new ArrayList<>();
        Set<StatusEntry> all = new HashSet<>();
        Set<StatusEntry> valid = new HashSet<>();
        for (int each = 0; each < MANY; each++) {
            Procuration given = granted();
            granted.add(given);
            StatusEntry entry = register().register(given, NOW).status();
            all.add(entry);
            valid.add(entry);
            if (each % 3 == 2) {
                Procuration earlier = granted.get(each / 2);
                ended(earlier);
                valid.remove(another().register(earlier, NOW).status());
            }
            assertThat(valid(another(), all, NOW.plusSeconds(each))).isEqualTo(valid);
        }
        Instant over = granted.get(0).validity().until();
        assertThat(valid(another(), all, over.minusSeconds(60))).isEqualTo(valid);
        assertThat(valid(another(), all, over)).isEmpty();
        assertThat(valid(register(), all, NOW)).isEqualTo(valid);
    }

    @Test
    void whoever_asks_while_others_register_and_end_misses_nothing() {
        List<Procuration> before = Crowd.of(MANY, each -> granted());
        Map<Boolean, List<StatusEntry>> entries = Crowd.of(MANY, each -> {
                    Procuration granted = before.get(each);
                    boolean ends = each % 2 == 0;
                    if (each % 4 == 0) {
                        ended(granted);
                    }
                    StatusEntry entry = register().register(granted, NOW).status();
                    isValid(entry, NOW);
                    if (ends && each % 4 != 0) {
                        ended(granted);
                    }
                    assertThat(isValid(entry, NOW)).isEqualTo(!ends);
                    return Map.entry(ends, entry);
                })
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

        assertThat(entries.get(false)).allMatch(entry -> isValid(entry, NOW));
        assertThat(entries.get(true)).noneMatch(entry -> isValid(entry, NOW));
    }

    @Test
    void there_is_nothing_to_tell_of_a_list_that_there_is_not() {
        assertThat(register().valid(4_000, NOW)).isEmpty();
        assertThat(register().valid(0, NOW)).isEmpty();
        assertThat(register().valid(-1, NOW)).isEmpty();
    }

    @Test
    void the_journal_tells_of_each_grant_and_each_end_elsewhere() {
        Procuration granted = granted();
        String grant = register().reference(granted).entry();
        assertThat(another().reference(granted).entry()).isEqualTo(grant);
        assertThat(register().reference(granted()).entry()).isNotEqualTo(grant);

        Procuration ended = ended(granted);
        assertThat(register().reference(ended).entry()).isNotEqualTo(grant);
    }

    private boolean isValid(RegisteredReceipt registered, Instant now) {
        return isValid(registered.status(), now);
    }

    private boolean isValid(StatusEntry entry, Instant now) {
        return another().valid(entry.list(), now).orElseThrow().anyMatch(each -> each == entry.index());
    }

    private static Set<StatusEntry> valid(ReceiptRegister register, Set<StatusEntry> entries, Instant now) {
        return entries.stream()
                .map(StatusEntry::list)
                .distinct()
                .flatMap(
                        list -> register.valid(list, now).orElseThrow().mapToObj(index -> new StatusEntry(list, index)))
                .filter(entries::contains)
                .collect(toSet());
    }

    private Procuration granted() {
        return recorded(Changes.grant(Mandants.random()));
    }

    private Procuration ended(Procuration granted) {
        return recorded(Changes.revocation(granted));
    }

    private Procuration recorded(Change change) {
        assertThat(store().record(change)).isTrue();
        return change.procuration();
    }
}

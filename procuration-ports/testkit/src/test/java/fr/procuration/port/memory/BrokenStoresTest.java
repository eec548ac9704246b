package fr.procuration.port.memory;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import fr.procuration.port.contract.StoreContracts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contracts of a store fail on each store that is broken in a way of its own; the tests that name it must be among them. */
final class BrokenStoresTest {

    static final List<Arguments> BROKEN = List.of(
            broken(
                    "nothing is locked",
                    BrokenLocks.Absent::new,
                    "ConcurrentChanges.of_64_grants_at_once_one_succeeds_and_63_are_refused",
                    "ConcurrentChanges.of_64_revocations_at_once_one_is_recorded_and_answered_64_times",
                    "ConcurrentChanges.of_64_ends_at_once_for_different_reasons_one_is_recorded",
                    "ConcurrentChanges.of_16_mismatches_at_one_desk_at_once_one_is_recorded",
                    "ConcurrentChanges.of_32_grants_with_the_same_key_at_once_one_is_recorded_and_answered_32_times"),
            broken(
                    "each instance has a lock of its own",
                    BrokenLocks.WithinOneInstance::new,
                    "ConcurrentChanges.of_64_grants_at_once_one_succeeds_and_63_are_refused",
                    "ConcurrentChanges.of_64_revocations_at_once_one_is_recorded_and_answered_64_times",
                    "ConcurrentChanges.of_64_ends_at_once_for_different_reasons_one_is_recorded",
                    "ConcurrentChanges.of_16_mismatches_at_one_desk_at_once_one_is_recorded",
                    "ConcurrentChanges.of_32_grants_with_the_same_key_at_once_one_is_recorded_and_answered_32_times"),
            broken(
                    "each instance remembers what it read",
                    BrokenReads.RemembersWhatItRead::new,
                    "Procurations.shows_another_instance_at_once_what_one_has_recorded"),
            broken(
                    "instants are cut to milliseconds",
                    BrokenReads.CutsInstants::new,
                    "KeptProcurations.keeps_instants_to_the_microsecond_summer_time_or_not"),
            broken(
                    "a second end is recorded",
                    BrokenWrites.EndsTwice::new,
                    "Procurations.writes_nothing_if_the_procuration_is_revoked_already",
                    "Procurations.records_one_end",
                    "Procurations.records_nothing_through_another_instance_that_came_too_late"),
            broken(
                    "every mismatch is recorded",
                    BrokenWrites.MismatchesWithoutEnd::new,
                    "Procurations.records_a_mismatch_once_in_a_quarter_of_an_hour_at_each_desk",
                    "Procurations.records_no_mismatch_after_an_end",
                    "Procurations.records_nothing_through_another_instance_that_came_too_late"),
            broken(
                    "an outage is an IllegalStateException",
                    BrokenReads.ThrowsAnything::new,
                    "Outages.every_method_of_the_store_tells_of_an_outage",
                    "Outages.every_method_of_the_journal_tells_of_an_outage",
                    "Outages.every_method_of_the_blocks_tells_of_an_outage",
                    "Outages.every_method_of_the_feed_tells_of_an_outage"),
            broken(
                    "in an outage nobody has a procuration",
                    BrokenReads.EmptyInAnOutage::new,
                    "Outages.every_method_of_the_store_tells_of_an_outage"),
            broken(
                    "what fails is committed: the state without its entry",
                    BrokenTransactions.Committed::new,
                    "WholeChanges.a_grant_that_fails_halfway_leaves_nothing",
                    "WholeChanges.an_end_that_fails_halfway_leaves_the_procuration_running",
                    "WholeChanges.what_happens_at_a_desk_and_fails_halfway_leaves_nothing"),
            broken(
                    "the entry stays without the state",
                    BrokenTransactions.EntryAlone::new,
                    "WholeChanges.a_grant_that_fails_halfway_leaves_nothing",
                    "WholeChanges.an_end_that_fails_halfway_leaves_the_procuration_running",
                    "WholeChanges.what_happens_at_a_desk_and_fails_halfway_leaves_nothing"),
            broken(
                    "the answer to a key stays without the grant",
                    BrokenTransactions.AnswerAlone::new,
                    "WholeChanges.a_grant_that_fails_halfway_leaves_nothing"),
            broken(
                    "the oldest procuration comes first",
                    BrokenReads.OldestFirst::new,
                    "Procurations.gives_the_newest_first"),
            broken(
                    "visits come in the order in which they were recorded",
                    BrokenReads.VisitsAsRecorded::new,
                    "Procurations.gives_what_happened_at_desks_the_latest_first"),
            broken(
                    "a procuration is shown to somebody else",
                    BrokenReads.ShowsAnothers::new,
                    "Procurations.does_not_find_the_procuration_of_somebody_else_nor_one_that_nobody_gave"),
            broken(
                    "what has ended still runs",
                    BrokenReads.RunsAfterItsEnd::new,
                    "Procurations.finds_none_that_runs_after_a_revocation_whatever_the_instant"),
            broken(
                    "what is blocked is granted",
                    BrokenWrites.IgnoresBlocks::new,
                    "Blocks.nothing_is_granted_to_who_never_gave_one",
                    "Blocks.nothing_is_granted_to_who_gave_one_before",
                    "Blocks.what_one_instance_blocks_another_does_not_grant"),
            broken(
                    "the answer to a key is forgotten",
                    BrokenWrites.ForgetsAnswers::new,
                    "KeptAnswers.keeps_a_grant_as_the_answer_to_its_key"),
            broken(
                    "the last answer to a key stays",
                    BrokenWrites.ReplacesAnswers::new,
                    "KeptAnswers.keeps_the_first_of_two_refusals"),
            broken("numbers are ordered as text", BrokenReads.NumbersAsText::new, "Procurations.gives_all_of_many"),
            broken(
                    "the mandant is one row",
                    BrokenReads.MandantIsOneRow::new,
                    "KeptProcurations.keeps_each_procuration_as_the_mandant_was_called_when_they_gave_it"),
            broken(
                    "the letters of Corsica are digits",
                    BrokenReads.CorsicaInDigits::new,
                    "KeptProcurations.keeps_numbers_of_corsica_apart_from_those_their_key_is_computed_by"),
            broken(
                    "entries have instants of milliseconds",
                    BrokenReads.CutsEntries::new,
                    "KeptProcurations.keeps_instants_to_the_microsecond_summer_time_or_not"),
            broken(
                    "an end ends all procurations",
                    BrokenWrites.EndsAll::new,
                    "Procurations.ends_one_procuration_and_no_other"),
            broken(
                    "a number below one that is taken is free",
                    BrokenWrites.TakesLowerNumbers::new,
                    "Procurations.writes_nothing_if_a_higher_number_is_taken_and_the_lower_one_is_not_kept_any_more"),
            broken(
                    "keys compare without case",
                    BrokenWrites.FoldsKeys::new,
                    "KeptAnswers.finds_an_answer_under_its_own_key_and_no_other"),
            broken(
                    "a desk has one mismatch for all procurations",
                    BrokenWrites.OneMismatchForAll::new,
                    "Procurations.records_a_mismatch_of_each_procuration_at_each_desk"),
            broken(
                    "a grant looks for a block before it is recorded",
                    BrokenLocks.LooksForBlocksFirst::new,
                    "Blocks.once_a_block_is_recorded_no_grant_is_that_began_before"),
            broken(
                    "a desk looks for an end before it records",
                    BrokenLocks.LooksForEndsFirst::new,
                    "ConcurrentChanges.of_16_receptions_in_one_visit_at_once_one_is_recorded",
                    "ConcurrentChanges.nothing_happens_at_desks_after_an_end_however_close_it_is"),
            broken(
                    "entries become visible after later ones",
                    BrokenOrders.EntriesComeLate::new,
                    "JournalEntries.tells_what_was_recorded_in_its_order_as_soon_as_it_is",
                    "JournalEntries.readers_who_follow_it_while_many_write_all_see_every_entry_once"),
            broken(
                    "the last entry that was read comes again",
                    BrokenOrders.EntriesComeAgain::new,
                    "JournalEntries.has_nothing_after_its_last_entry"),
            broken(
                    "the feed skips an entry between pages",
                    BrokenOrders.FeedSkips::new,
                    "FeedEntries.gives_no_more_than_asked_and_goes_on_from_there",
                    "FeedEntries.readers_who_follow_it_while_many_write_all_see_every_change_once"),
            broken(
                    "the feed repeats an entry",
                    BrokenOrders.FeedRepeats::new,
                    "FeedEntries.readers_who_follow_it_while_many_write_all_see_every_change_once"),
            broken(
                    "a mandant has another reference each time",
                    BrokenOrders.FeedRenames::new,
                    "FeedEntries.tells_whose_a_change_is_by_the_same_name_each_time"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("BROKEN")
    void a_broken_store_fails(String how, Function<TriedData, TriedStore> store, Set<String> contracts) {
        assertThat(failed(store, contracts)).containsAll(contracts);
    }

    private static Set<String> failed(Function<TriedData, TriedStore> store, Set<String> contracts) {
        BrokenStoreContracts.store = store;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(partsOf(contracts))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(BrokenStoresTest::nameOf)
                .collect(toSet());
    }

    /** The nested classes in which the contracts are. */
    private static DiscoverySelector[] partsOf(Set<String> contracts) {
        return contracts.stream()
                .map(each -> StoreContracts.class.getName() + "$" + each.replaceAll("\\..*", ""))
                .distinct()
                .map(part -> selectNestedClass(List.of(BrokenStoreContracts.class.getName()), part))
                .toArray(DiscoverySelector[]::new);
    }

    private static String nameOf(Event failed) {
        MethodSource method =
                (MethodSource) failed.getTestDescriptor().getSource().orElseThrow();
        return method.getClassName().replaceAll(".*\\$", "") + "." + method.getMethodName();
    }

    private static Arguments broken(String how, Function<TriedData, TriedStore> store, String... contracts) {
        return arguments(how, store, Stream.of(contracts).collect(toSet()));
    }

    /** Subscribes the store that is broken now. */
    static final class BrokenStoreContracts extends TriedStoreContracts {

        private static Function<TriedData, TriedStore> store = TriedStore::new;

        @Override
        TriedStore instanceOn(TriedData shared) {
            return store.apply(shared);
        }
    }
}

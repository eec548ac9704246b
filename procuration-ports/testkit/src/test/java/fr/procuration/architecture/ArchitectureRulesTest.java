package fr.procuration.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds on the hexagon, and was seen to fail on an offender. */
final class ArchitectureRulesTest {

    private static final Layout LAYOUT = new Layout("fr.procuration.architecture.offender");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(LAYOUT.root());
    private static final JavaClasses HEXAGON = ProductionClasses.of("fr.procuration");

    static final List<Arguments> OFFENCES = List.of(
            offence("the domain knows only Java", "KnowsALibrary"),
            offence("ports know only Java", "PortKnowsALibrary", "PortKnowsAUseCase"),
            offence("use cases know only Java", "UseCaseKnowsAnAdapter"),
            offence("ports know no use case", "PortKnowsAUseCase"),
            offence(LAYOUT.root() + ".web.. knows no use case", "WebKnowsAUseCase"),
            offence(LAYOUT.root() + ".web.. knows no other adapter", "WebKnowsAnAdapter"),
            offence(LAYOUT.root() + ".web.. uses no driven port", "WebUsesADrivenPort", "UsesAStoreOfItsOwn"),
            offence(
                    LAYOUT.root() + ".web.. asks no procuration for a decision",
                    "AsksForADecision.counts(",
                    "AsksForADecision.countsByReference("),
            offence(LAYOUT.root() + ".medialog.. asks no procuration for a decision", "MedialogAsksForADecision"),
            offence(
                    LAYOUT.root() + ".web.. compares no time with a procuration's",
                    "WritesARuleAnew.counts(",
                    "WritesARuleAnew.countsByReference(",
                    "WritesARuleAnew.countsByADuration(",
                    "WritesARuleAnew.countsByAUnit(",
                    "WritesARuleAnew.countsInMilliseconds("),
            offence(LAYOUT.root() + ".medialog.. compares no time with a procuration's", "MedialogWritesARuleAnew"),
            offence(LAYOUT.root() + ".medialog.. knows no use case", "MedialogKnowsAUseCase"),
            offence(LAYOUT.root() + ".medialog.. knows no other adapter", "MedialogKnowsAnAdapter"),
            offence(LAYOUT.root() + ".medialog.. uses no driven port", "MedialogUsesADrivenPort"),
            offence(LAYOUT.root() + ".persistence.. knows no use case", "PersistenceKnowsAUseCase"),
            offence(LAYOUT.root() + ".persistence.. knows no other adapter", "PersistenceKnowsAnAdapter"),
            offence(LAYOUT.root() + ".persistence.. uses no driving port", "PersistenceUsesADrivingPort"),
            offence("only the store knows SQL", "WebSendsSql"),
            offence(
                    "controllers, rows, repositories and mappers are not public",
                    "PublicController",
                    "PublicDesk",
                    "PublicMapper",
                    "PublicRow",
                    "PublicRepository"),
            offence(
                    "controllers say who may call them",
                    "OpenDesk",
                    "OpenComposedDesk",
                    "HalfOpenDesk",
                    "OpenResource",
                    "InheritingDesk",
                    "OpenQueryDesk",
                    "OpenSubResource",
                    "OpenReactiveRoute",
                    "OpenServlet",
                    "BuiltDesk",
                    "BuiltServer"),
            offence(
                    "nobody unwraps a NIR beside a logger or an exception",
                    "TellsANumber.toALog(",
                    "TellsANumber.toALogByReference(",
                    "TellsANumber.toALogOfQuarkus(",
                    "TellsANumber.besideEveryLine(",
                    "TellsANumber.inAMessage("),
            offence(
                    "nobody asks the system for the time",
                    "AsksTheTime.ofAnInstant()",
                    "AsksTheTime.byReference()",
                    "AsksTheTime.ofADay()",
                    "AsksTheTime.ofADayByItsCalendar()",
                    "AsksTheTime.ofAClock()",
                    "AsksTheTime.inMilliseconds()",
                    "AsksTheTime.inNanoseconds()",
                    "AsksTheTime.asADate()",
                    "AsksTheTime.asADateByReference()",
                    "AsksTheTime.asACalendar()",
                    "AsksTheTime.asAGregorianCalendar()"),
            offence(
                    "nobody prints to the console",
                    "Prints.toOut()",
                    "Prints.toErr()",
                    "Prints.toTheConsole()",
                    "Prints.aTrace("),
            offence("nobody throws generic exceptions", "ThrowsAnything"),
            offence(
                    "nobody has fields injected",
                    "HasAFieldInjected.web",
                    "HasAFieldInjected.configured",
                    "HasAFieldInjected.composed"),
            offence("nobody is injected by setters", "HasASetterInjected.setWeb("),
            offence(
                    "packages know each other in one direction",
                    "MedialogKnowsAnAdapter",
                    "UseCaseKnowsAnAdapter",
                    "KnowsTheRoot"),
            offence(LAYOUT.root() + ".bootstrap.. contains classes", LAYOUT.bootstrap()));

    @ParameterizedTest
    @FieldSource("OFFENCES")
    void sees_the_offenders_and_nobody_else(String rule, Set<String> offenders) {
        List<String> failures = failuresOf(rule);

        assertThat(offenders).allSatisfy(offender -> assertThat(failures).anyMatch(line -> line.contains(offender)));
        assertThat(failures).allMatch(line -> offenders.stream().anyMatch(line::contains));
    }

    @Test
    void every_rule_that_says_more_than_that_a_package_is_not_empty_has_been_seen_to_fail() {
        assertThat(ArchitectureRules.of(LAYOUT))
                .filteredOn(rule -> !rule.getDescription().contains(" contains classes"))
                .allMatch(rule -> OFFENCES.stream()
                        .anyMatch(offence -> rule.getDescription().startsWith((String) offence.get()[0])));
    }

    @ParameterizedTest
    @MethodSource("ofHexagon")
    void holds_on_the_hexagon(ArchRule rule) {
        rule.check(HEXAGON);
    }

    static Stream<ArchRule> ofHexagon() {
        return ArchitectureRules.ofHexagon().stream();
    }

    private static List<String> failuresOf(String name) {
        List<ArchRule> rules = ArchitectureRules.of(LAYOUT).stream()
                .filter(rule -> rule.getDescription().startsWith(name))
                .toList();
        assertThat(rules).hasSize(1);
        return rules.get(0).evaluate(OFFENDERS).getFailureReport().getDetails();
    }

    private static Arguments offence(String rule, String... offenders) {
        return arguments(rule, Stream.of(offenders).collect(toSet()));
    }
}

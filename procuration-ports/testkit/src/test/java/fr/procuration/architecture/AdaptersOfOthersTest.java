package fr.procuration.architecture;

import static fr.procuration.architecture.RouteAccess.ANNOTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules for other teams tell the two sides of the hexagon apart. */
final class AdaptersOfOthersTest {

    private static final String CHANNEL = "com.example.telephone";
    private static final String OFFENDERS = "fr.procuration.architecture.offender";
    private static final String STORE = "fr.procuration.port.memory";

    @Test
    void a_channel_keeps_the_rules_of_a_driving_adapter() {
        assertThat(broken(ArchitectureRules.ofDrivingAdapter(CHANNEL), CHANNEL)).isEmpty();
    }

    @Test
    void a_channel_breaks_the_rules_of_a_driven_adapter() {
        assertThat(broken(ArchitectureRules.ofDrivenAdapter(CHANNEL), CHANNEL))
                .singleElement()
                .asString()
                .startsWith("com.example.telephone.. uses no driving port");
    }

    @Test
    void a_store_keeps_the_rules_of_a_driven_adapter() {
        assertThat(broken(ArchitectureRules.ofDrivenAdapter(STORE), STORE)).isEmpty();
    }

    @Test
    void a_store_breaks_the_rules_of_a_driving_adapter() {
        assertThat(broken(ArchitectureRules.ofDrivingAdapter(STORE), STORE))
                .anyMatch(rule -> rule.startsWith("fr.procuration.port.memory.. uses no driven port"));
    }

    @Test
    void routes_behind_a_filter_chain_need_no_annotation_and_the_chain() {
        assertThat(broken(ArchitectureRules.ofDrivingAdapter(OFFENDERS + ".web", RouteAccess.FILTER_CHAIN), OFFENDERS))
                .noneMatch(rule -> rule.startsWith("controllers say who may call them"))
                .anyMatch(rule ->
                        rule.startsWith("a filter chain says who may call the routes of " + OFFENDERS + ".web"));
        assertThat(broken(
                        ArchitectureRules.ofDrivingAdapter(OFFENDERS + ".web", RouteAccess.FILTER_CHAIN),
                        OFFENDERS,
                        "com.example.chain"))
                .noneMatch(rule -> rule.startsWith("a filter chain says"));
    }

    @Test
    void adapters_of_one_team_know_no_other_of_them() {
        List<ArchRule> rules = ArchitectureRules.ofAdapters(
                List.of(OFFENDERS + ".web", OFFENDERS + ".medialog"), List.of(OFFENDERS + ".persistence"), ANNOTATED);

        assertThat(broken(rules, OFFENDERS))
                .contains(knowsAnother(".web"), knowsAnother(".medialog"), knowsAnother(".persistence"));
    }

    private static String knowsAnother(String adapter) {
        return OFFENDERS + adapter + ".. knows no other adapter, because each can then be replaced, or left out, alone";
    }

    @Test
    void a_package_that_is_not_there_breaks_the_rules() {
        JavaClasses classes = new ClassFileImporter().importPackages(CHANNEL);
        List<ArchRule> rules = ArchitectureRules.ofDrivingAdapter("com.example.nowhere");

        assertThatThrownBy(() -> rules.forEach(rule -> rule.check(classes)))
                .hasMessageContaining("com.example.nowhere.. contains no class");
    }

    private static List<String> broken(List<ArchRule> rules, String... packages) {
        JavaClasses classes = new ClassFileImporter().importPackages(packages);
        return rules.stream()
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }
}

package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import fr.procuration.architecture.ArchitectureRules;
import fr.procuration.architecture.ProductionClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every module keeps the rules of the hexagon. */
class ArchitectureTest {

    private static final JavaClasses ALL = ProductionClasses.of("fr.procuration");

    @TestFactory
    Stream<DynamicTest> keeps() {
        return ArchitectureRules.ofProcuration().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(ALL)));
    }

    @Test
    void every_rule_says_why_it_stands() {
        List<ArchRule> rules = ArchitectureRules.ofProcuration();
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription()).contains(", because "));
    }
}

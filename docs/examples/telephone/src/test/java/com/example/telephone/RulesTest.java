package com.example.telephone;

import com.tngtech.archunit.core.domain.JavaClasses;
import fr.procuration.architecture.ArchitectureRules;
import fr.procuration.architecture.ProductionClasses;
import fr.procuration.architecture.RouteAccess;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void the_adapter_of_the_calls_keeps_the_rules_of_the_hexagon() {
        JavaClasses classes = ProductionClasses.of("com.example.telephone");
        ArchitectureRules.ofDrivingAdapter("com.example.telephone.calls", RouteAccess.FILTER_CHAIN)
                .forEach(rule -> rule.check(classes));
    }
}

package com.example.telephone;

import com.tngtech.archunit.core.domain.JavaClasses;
import fr.procuration.architecture.ArchitectureRules;
import fr.procuration.architecture.ProductionClasses;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void the_adapter_of_the_calls_keeps_the_rules_of_the_hexagon() {
        String adapter = "com.example.telephone.calls";
        JavaClasses classes = ProductionClasses.of(adapter);
        ArchitectureRules.ofDrivingAdapter(adapter).forEach(rule -> rule.check(classes));
    }
}

package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.telephone.TelephoneLine;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.procuration.architecture.ArchitectureRules;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.usecase.UseCases;
import org.junit.jupiter.api.Test;

/** What another team writes to test its adapter, and to keep our rules in it. */
final class TelephoneTest {

    @Test
    void a_procuration_does_not_count_on_the_telephone() {
        SettableClock clock = new SettableClock(Instants.GUIDE);
        LookUpMandataire find = UseCases.lookUpMandataire(
                new InMemoryProcurations(), new InMemoryConsultations(), InMemoryLookUpLimits.generous(clock), clock);

        assertThat(new TelephoneLine(find).asksSecurityQuestions(Nirs.FRANCOISE))
                .isTrue();
    }

    /** With ProductionClasses.of instead of an importer, where the adapter is not itself in the tests. */
    @Test
    void the_telephone_keeps_the_rules_of_the_hexagon() {
        String adapter = "com.example.telephone";
        JavaClasses classes = new ClassFileImporter().importPackages(adapter);
        ArchitectureRules.ofDrivingAdapter(adapter).forEach(rule -> rule.check(classes));
    }
}

package fr.procuration.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.Location;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.usecase.UseCases;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are about what people wrote for production. */
final class ProductionClassesTest {

    @Test
    void reads_what_runs_in_production_and_no_test() {
        JavaClasses classes = ProductionClasses.of("fr.procuration");

        assertThat(classes.contain(Nir.class)).isTrue();
        assertThat(classes.contain(UseCases.class)).isTrue();
        assertThat(classes.contain(Nirs.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar:file:/repository/adapter-web-1.0.0-tests.jar!/fr/procuration/web/WebServer.class",
                "file:/target/classes/fr/procuration/web/$DeskController$Definition.class",
                "file:/target/classes/fr/procuration/web/$DeskController$Definition$Exec.class",
                "file:/target/classes/fr/procuration/web/$AskedView$Introspection.class",
                "file:/target/classes/fr/procuration/web/RowRepository$Intercepted.class",
                "file:/target/classes/fr/procuration/web/RowRepository$Intercepted$Definition.class",
                "file:/target/classes/fr/procuration/web/ViewMapperImpl.class",
                "file:/target/classes/fr/procuration/web/ViewMapperImpl$1.class",
            })
    void leaves_out_tests_and_what_frameworks_generate(String location) {
        assertThat(ProductionClasses.isWrittenForProduction(Location.of(URI.create(location))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar:file:/repository/procuration-ports-1.0.0.jar!/fr/procuration/usecase/UseCases.class",
                "file:/target/classes/fr/procuration/web/DeskController.class",
                "file:/target/classes/fr/procuration/web/DeskController$Answer.class",
                "file:/target/classes/fr/procuration/web/ViewMapper.class",
                "file:/target/classes/fr/procuration/web/ViewMapper$1.class",
                "file:/target/classes/fr/procuration/web/StoreImpl.class",
            })
    void keeps_what_people_wrote(String location) {
        assertThat(ProductionClasses.isWrittenForProduction(Location.of(URI.create(location))))
                .isTrue();
    }
}

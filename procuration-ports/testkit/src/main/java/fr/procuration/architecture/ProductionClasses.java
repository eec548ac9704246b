package fr.procuration.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** The classes that people wrote and that run in production: no test, nothing of this
 * kit, and nothing a framework generated. */
public final class ProductionClasses {

    private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar!.*");

    private static final String TESTKIT = whereThisClassIs();

    /** Micronaut's bean definitions, introspections and interceptors; MapStruct's mappers. */
    private static final Pattern GENERATED =
            Pattern.compile(".*/(\\$[^/]*|[^/]*\\$Intercepted[^/]*|[^/]*MapperImpl(\\$[^/]*)?)\\.class");

    private ProductionClasses() {}

    /**
     * Reads the classes of some packages from the class path.
     *
     * @param packages the packages, with those below them
     * @return their production classes
     */
    public static JavaClasses of(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ProductionClasses::isWrittenForProduction)
                .importPackages(packages);
    }

    static boolean isWrittenForProduction(Location location) {
        return !location.matches(TEST_JAR)
                && !location.matches(GENERATED)
                && !location.asURI().toString().startsWith(TESTKIT);
    }

    private static String whereThisClassIs() {
        String path = ProductionClasses.class.getName().replace('.', '/') + ".class";
        String here = String.valueOf(ProductionClasses.class.getResource("/" + path));
        return here.substring(0, here.length() - path.length());
    }
}

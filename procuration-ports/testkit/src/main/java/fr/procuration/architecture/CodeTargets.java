package fr.procuration.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.stream.Stream;

/** What a method calls, or refers to for others to call. */
final class CodeTargets {

    private CodeTargets() {}

    static Stream<CodeUnitAccessTarget> of(JavaCodeUnit method) {
        return method.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(CodeUnitAccessTarget.class::isInstance)
                .map(CodeUnitAccessTarget.class::cast);
    }
}

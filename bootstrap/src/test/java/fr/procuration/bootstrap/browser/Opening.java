package fr.procuration.bootstrap.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the stage before the first browser test, and gives each test visitors of its own. */
final class Opening implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Opening.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    /** The store closes what is in it: the visitors after their test, the stage after all tests. */
    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Stage stage = test.getRoot().getStore(NAMESPACE).computeIfAbsent(Stage.class, key -> Stage.open(), Stage.class);
        return test.getStore(NAMESPACE).computeIfAbsent(Visitors.class, key -> new Visitors(stage), Visitors.class);
    }
}

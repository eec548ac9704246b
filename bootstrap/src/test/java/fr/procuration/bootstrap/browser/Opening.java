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
        return parameter.getParameter().getType() == Visitors.class
                || parameter.getParameter().getType() == Receipts.class;
    }

    /** The store closes what is in it: the visitors after their test, the stage after all tests. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Opened opened =
                test.getRoot().getStore(NAMESPACE).computeIfAbsent(Opened.class, key -> Opened.now(), Opened.class);
        if (parameter.getParameter().getType() == Receipts.class) {
            return opened.receipts();
        }
        return test.getStore(NAMESPACE)
                .computeIfAbsent(Visitors.class, key -> new Visitors(opened.stage()), Visitors.class);
    }

    private record Opened(Stage stage, Receipts receipts) implements AutoCloseable {

        static Opened now() {
            Stage stage = Stage.open();
            try (Visitors first = new Visitors(stage)) {
                return new Opened(stage, Receipts.issued(first));
            }
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}

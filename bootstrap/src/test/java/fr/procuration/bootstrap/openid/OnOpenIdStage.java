package fr.procuration.bootstrap.openid;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the stage before the first test that stands on it; the store closes it after the last. */
final class OnOpenIdStage implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OnOpenIdStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == OpenIdStage.class;
    }

    @Override
    public OpenIdStage resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(OpenIdStage.class, key -> OpenIdStage.open(), OpenIdStage.class);
    }
}

package fr.procuration.web.form;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Every property may be validated. The default resolver asks JPA first, which has no provider here and warns of it. */
final class AllReachable implements TraversableResolver {

    @Override
    public boolean isReachable(
            @Nullable Object bean, Path.Node property, Class<?> root, Path pathToBean, ElementType type) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object bean, Path.Node property, Class<?> root, Path pathToBean, ElementType type) {
        return true;
    }
}

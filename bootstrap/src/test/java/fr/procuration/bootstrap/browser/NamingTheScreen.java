package fr.procuration.bootstrap.browser;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Puts the name of the screen before what is wrong with it, since reports name the check only. */
final class NamingTheScreen implements InvocationInterceptor {

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> showing, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return named(constructor.getArguments().get(0) + " is not reached", showing);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> check, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        named(screen(context), check);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> check, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        named(screen(context) + " has gone", check);
    }

    private static String screen(ExtensionContext check) {
        return check.getParent().orElseThrow().getDisplayName();
    }

    private static <T extends @Nullable Object> T named(String name, Invocation<T> invocation) throws Throwable {
        try {
            return invocation.proceed();
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(
                    name + ": " + String.valueOf(wrong.getMessage()).strip(), wrong);
        }
    }
}

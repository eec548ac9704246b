package fr.procuration.architecture.offender.web;

import org.jspecify.annotations.Nullable;

/** Is not whole when its constructor returns. */
final class HasAFieldInjected {

    @Inject
    @Nullable
    Web web;

    @Inject
    final int constant = 1;

    @interface Inject {}
}

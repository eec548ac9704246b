package fr.procuration.architecture.offender.web;

import org.jspecify.annotations.Nullable;

/** Is not whole when its constructor returns. */
final class HasAFieldInjected {

    @Inject
    @Nullable
    Web web;

    @Inject
    final int constant = 1;

    @ConfigProperty
    @Nullable
    String configured;

    @Composed
    @Nullable
    Web composed;

    @interface Inject {}

    /** As of MicroProfile, which needs no other. */
    @interface ConfigProperty {}

    @Inject
    @interface Composed {}
}

package fr.procuration.architecture.offender.web;

/** Is not whole when its constructor returns. */
final class HasASetterInjected {

    @Inject
    void setWeb(Web web) {}

    void setOther(Web web) {}

    @interface Inject {}
}

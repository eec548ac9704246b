package fr.procuration.architecture.offender.web;

/** A controller that does not say who may call it. */
@OpenDesk.Controller
final class OpenDesk {

    private OpenDesk() {}

    @interface Controller {}
}

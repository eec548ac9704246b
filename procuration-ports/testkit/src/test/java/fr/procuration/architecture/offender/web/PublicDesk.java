package fr.procuration.architecture.offender.web;

/** A controller by its annotation only. */
@PublicDesk.Controller
@PublicDesk.Secured
public final class PublicDesk {

    @interface Controller {}

    @interface Secured {}
}

package fr.procuration.architecture.offender.web;

/** A controller by its annotation only. */
@PublicDesk.Controller
public final class PublicDesk {

    @interface Controller {}
}

package fr.procuration.web.pages.own;

/** A consultation as the mandant reads it: where and when, not who. */
public record SeenConsultation(String site, String when, String outcome) {}

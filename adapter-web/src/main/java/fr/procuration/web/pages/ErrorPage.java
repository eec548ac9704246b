package fr.procuration.web.pages;

/**
 * Something did not work.
 *
 * @param title what, in short
 * @param detail what to do
 */
public record ErrorPage(String title, String detail) {}

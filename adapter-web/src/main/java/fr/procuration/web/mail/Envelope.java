package fr.procuration.web.mail;

/**
 * What surrounds each letter.
 *
 * @param start the start page of the service, the only link
 * @param unread whether answers are not read
 */
public record Envelope(String start, boolean unread) {}

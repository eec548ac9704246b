package fr.procuration.port.message;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id its name, the same at every attempt
 * @param to the mandant's address
 * @param content what it says
 */
public record OutgoingMessage(UUID id, EmailAddress to, MessageContent content) {}

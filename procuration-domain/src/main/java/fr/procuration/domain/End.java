package fr.procuration.domain;

import java.time.Instant;

/**
 * How a procuration ended.
 *
 * @param at the first instant at which it no longer counts
 * @param reason why
 */
public record End(Instant at, EndReason reason) {}

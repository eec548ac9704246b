package fr.procuration.web.pages.own;

import org.jspecify.annotations.Nullable;

/**
 * Where a mandant stands.
 *
 * @param running the procuration that runs, null if none does
 */
public record Situation(@Nullable GivenProcuration running) {}

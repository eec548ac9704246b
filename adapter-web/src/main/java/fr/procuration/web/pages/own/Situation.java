package fr.procuration.web.pages.own;

import org.jspecify.annotations.Nullable;

/** Where a mandant stands: the procuration that runs, if one does. */
public record Situation(@Nullable GivenProcuration running) {}

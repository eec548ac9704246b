package fr.procuration.web.pages.giving;

import fr.procuration.web.pages.own.GivenProcuration;
import org.jspecify.annotations.Nullable;

/** The beginning of a demande, or the procuration that stands in its way. */
public record StartPage(@Nullable GivenProcuration running, boolean over) {}

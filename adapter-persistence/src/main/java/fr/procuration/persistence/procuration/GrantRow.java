package fr.procuration.persistence.procuration;

import org.jspecify.annotations.Nullable;

/** A grant as it is written: the mandant in it counts only if their NIR is new. */
record GrantRow(
        MandantEntry entry,
        ProcurationRow procuration,
        @Nullable String key) {}

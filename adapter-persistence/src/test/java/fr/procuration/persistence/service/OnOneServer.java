package fr.procuration.persistence.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test whose means a cluster does not have: triggers, locks of one session, a plan or the files of one server. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "citus", matches = ".+", disabledReason = "its means are those of one server")
public @interface OnOneServer {}

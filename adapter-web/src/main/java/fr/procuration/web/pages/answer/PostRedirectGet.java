package fr.procuration.web.pages.answer;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller of pages: what answers a POST with a page redirects (303) to that page instead, which is kept for a while
 * under an opaque address.
 */
@Around
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PostRedirectGet {}

/** What the mandant reaches over HTTP; the packages below each hold one concern. */
@NullMarked
package fr.procuration.web;

import org.jspecify.annotations.NullMarked;

/** What is delivered: which libraries, from where, under which licences. */
@NullMarked
package fr.procuration.bootstrap.delivery;

import org.jspecify.annotations.NullMarked;

/** After all tests: nothing that was logged or exported tells about anybody. */
@NullMarked
package fr.procuration.bootstrap.secrecy;

import org.jspecify.annotations.NullMarked;

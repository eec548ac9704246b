/** What people type, and the codes under which every channel tells what is wrong with it. */
@NullMarked
package fr.procuration.port.form;

import org.jspecify.annotations.NullMarked;

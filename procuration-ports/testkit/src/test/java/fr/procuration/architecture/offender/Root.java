package fr.procuration.architecture.offender;

import fr.procuration.architecture.offender.web.Web;

/** Knows a package below it. */
public interface Root {

    Web web();
}

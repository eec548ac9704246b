package fr.procuration.web.api;

import fr.procuration.web.problem.ProblemsOfAnyCall;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Documents what all calls of the mandant have in common. */
@Tag(name = "Mandant", description = "Ce que fait l’assuré qui donne procuration")
@SecurityRequirement(name = "jeton")
@SecurityRequirement(name = "session")
@ProblemsOfAnyCall
@interface MandantCalls {

    /** The mandant comes from the claims. */
    @Parameter(hidden = true)
    @interface FromAccount {}
}

package fr.procuration.domain.identity;

/** Where the words of a name stand among others. */
public enum Standing {
    /** They are the first, and no hyphen binds them to the next. */
    FIRST,
    /** They stand further on, and no hyphen binds them to others. */
    LATER,
    /** They are part of what a hyphen or an apostrophe makes one name. */
    BOUND,
    /** They do not stand there as whole words. */
    NOWHERE
}

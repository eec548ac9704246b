package com.example.chain;

/** What another team wires, by Spring. */
final class Wiring {

    SecurityFilterChain access() {
        return new SecurityFilterChain();
    }

    /** As of Spring Security. */
    static final class SecurityFilterChain {}
}

/** The wiring of another team. */
@NullMarked
package com.example.chain;

import org.jspecify.annotations.NullMarked;

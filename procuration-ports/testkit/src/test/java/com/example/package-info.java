/** How another team takes the hexagon, its in-memory adapters and its rules. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;

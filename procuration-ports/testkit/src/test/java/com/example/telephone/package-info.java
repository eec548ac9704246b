/** An adapter of another team: the telephone line, which asks the hexagon and plugs into nothing else of ours. */
@NullMarked
package com.example.telephone;

import org.jspecify.annotations.NullMarked;

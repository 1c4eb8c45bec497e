/**
 * How large a request may be, and what is answered when it is larger.
 * A leaf; whoever reads the content counts it.
 */
@NullMarked
package io.taskmanager.gateway.limit;

import org.jspecify.annotations.NullMarked;

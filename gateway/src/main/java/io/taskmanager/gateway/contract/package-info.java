/**
 * The suite's OpenAPI document, as the services' own documents merge into it.
 * Serves the committed file and never changes it.
 */
@NullMarked
package io.taskmanager.gateway.contract;

import org.jspecify.annotations.NullMarked;

/**
 * JSON Merge Patch (RFC 7396) onto records of editable fields. Strict: what is unknown is refused.
 */
@NullMarked
package io.taskmanager.kit.merge;

import org.jspecify.annotations.NullMarked;

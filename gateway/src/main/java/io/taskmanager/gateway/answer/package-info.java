/**
 * What every answer carries, and the answers the gateway gives by itself: problem documents.
 * A leaf: knows Vert.x, knows no route and no service.
 */
@NullMarked
package io.taskmanager.gateway.answer;

import org.jspecify.annotations.NullMarked;

/**
 * The last step of {@code make images}: what Jib has built gets its JVM settings, labels, SBOM and AOT cache.
 *
 * <p>Knows images, not services: what differs between them is what their layers hold.
 */
@NullMarked
package io.taskmanager.image;

import org.jspecify.annotations.NullMarked;

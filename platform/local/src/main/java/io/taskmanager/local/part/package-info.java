/**
 * The processes of the suite: how each is started, probed, kept running and stopped.
 *
 * <p>Knows processes and ports; knows nothing of what the parts do, and uses the JDK alone.
 */
@NullMarked
package io.taskmanager.local.part;

import org.jspecify.annotations.NullMarked;

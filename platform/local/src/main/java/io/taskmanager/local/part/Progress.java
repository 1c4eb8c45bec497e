package io.taskmanager.local.part;

import java.time.Duration;

/** Hears what happens to the parts, from many threads. */
public interface Progress {

    Progress SILENT = new Progress() {};

    default void ready(Part part, Duration took) {}

    /** It ended by itself and is started again now, after the pause. */
    default void crashed(Part part, Duration pause) {}

    default void recovered(Part part, Duration took) {}

    /** The state of some part is another than before. */
    default void changed() {}
}

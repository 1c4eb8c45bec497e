package io.taskmanager.data.consistency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request has written, and what came before it. */
@RequestScoped
class Causality {

    private volatile @Nullable ClusterTime after;
    private volatile @Nullable ClusterTime written;

    /** The caller knows of what was written by then. */
    void follow(ClusterTime time) {
        after = time;
    }

    void wrote(ClusterTime time) {
        var before = written;
        if (before == null || time.isAfter(before)) {
            written = time;
        }
    }

    /** What this request reads has to be as new as this. */
    Optional<ClusterTime> before() {
        return Optional.ofNullable(written == null ? after : written);
    }

    Optional<ClusterTime> written() {
        return Optional.ofNullable(written);
    }
}

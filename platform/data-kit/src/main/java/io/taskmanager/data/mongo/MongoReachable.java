package io.taskmanager.data.mongo;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * {@code mongodb_reachable}: whether the driver sees a server that takes writes. The driver's own metrics fall silent
 * when there is none, which looks like an idle service.
 */
@Singleton
class MongoReachable implements ClusterListener {
    private volatile boolean writable;

    MongoReachable(MeterRegistry metrics) {
        Gauge.builder("mongodb.reachable", this, it -> it.writable ? 1 : 0)
                .description("1 while a server that takes writes is known")
                .register(metrics);
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        writable = event.getNewDescription().hasWritableServer();
    }
}

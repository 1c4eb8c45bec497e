package io.taskmanager.data.consistency;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hears when the writes of a request were done; the driver calls it in the thread that writes. */
@Singleton
class WriteTimes implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "bulkWrite");

    private final Causality causality;

    WriteTimes(Causality causality) {
        this.causality = causality;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (WRITES.contains(event.getCommandName())
                && Arc.container().requestContext().isActive()) {
            ClusterTime.in(event.getResponse()).ifPresent(causality::wrote);
        }
    }
}

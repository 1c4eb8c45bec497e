package io.taskmanager.task.history;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom a history names, also who has left the project since. */
@Schema(
        name = "Person",
        requiredProperties = {"userId", "name"})
public record Person(UUID userId, String name) {}

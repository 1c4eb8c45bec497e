package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** A user who belongs to a project. His role decides what he may do; here everyone may see. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Member(UUID userId) {}

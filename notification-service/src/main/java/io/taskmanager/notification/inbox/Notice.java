package io.taskmanager.notification.inbox;

import java.util.UUID;

/** Someone is to be told something. */
record Notice(UUID userId, Kind kind) {}

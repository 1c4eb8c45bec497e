package io.taskmanager.notification.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The open streams, found by user and by project, so that an event costs as much as it has readers.
 *
 * <p>Not safe for use by several threads at once. Answers are copies: what is done with a stream may close it.
 */
final class Streams {
    private final Map<UUID, Set<LiveStream>> byUser = new HashMap<>();
    private final Map<UUID, Set<LiveStream>> byProject = new HashMap<>();
    private int size;

    void add(LiveStream stream) {
        if (put(byUser, stream.userId(), stream)) {
            size++;
        }
        stream.projects().forEach(project -> put(byProject, project, stream));
    }

    /** The answer is false when it was not among them. */
    boolean remove(LiveStream stream) {
        stream.projects().forEach(project -> drop(byProject, project, stream));
        boolean removed = drop(byUser, stream.userId(), stream);
        size -= removed ? 1 : 0;
        return removed;
    }

    int size() {
        return size;
    }

    List<LiveStream> all() {
        return byUser.values().stream().flatMap(Collection::stream).toList();
    }

    List<LiveStream> of(UUID userId) {
        return List.copyOf(byUser.getOrDefault(userId, Set.of()));
    }

    Collection<LiveStream> seeing(Sight sight) {
        return switch (sight) {
            case Sight.OfUser one -> of(one.userId());
            case Sight.OfProject of -> {
                Set<LiveStream> readers = new LinkedHashSet<>(byProject.getOrDefault(of.projectId(), Set.of()));
                of.leavers().forEach(leaver -> readers.addAll(of(leaver)));
                yield readers;
            }
        };
    }

    /** Shows the project to the streams of those who may see it now. */
    void welcome(UUID project, Set<UUID> viewers) {
        for (UUID viewer : viewers) {
            for (LiveStream stream : of(viewer)) {
                stream.projects().add(project);
                put(byProject, project, stream);
            }
        }
    }

    /** The streams that have been shown the project although their users may not see it now. */
    List<LiveStream> intruders(UUID project, Set<UUID> viewers) {
        return byProject.getOrDefault(project, Set.of()).stream()
                .filter(stream -> !viewers.contains(stream.userId()))
                .toList();
    }

    private static boolean put(Map<UUID, Set<LiveStream>> index, UUID key, LiveStream stream) {
        return index.computeIfAbsent(key, unused -> new HashSet<>()).add(stream);
    }

    private static boolean drop(Map<UUID, Set<LiveStream>> index, UUID key, LiveStream stream) {
        Set<LiveStream> streams = index.getOrDefault(key, new HashSet<>());
        boolean removed = streams.remove(stream);
        if (streams.isEmpty()) {
            index.remove(key);
        }
        return removed;
    }
}

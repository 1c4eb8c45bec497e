package io.taskmanager.notification.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may see a project, by the project events this replica has seen itself. They run ahead of the database by the
 * time the intake needs, or behind it; the version tells which of the two is newer.
 *
 * <p>Keeps the most recently changed projects only: of the others the database knows as much.
 * Not safe for use by several threads at once.
 */
final class Rosters {
    private final Map<UUID, Roster> seen;

    Rosters(int most) {
        seen = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Roster> eldest) {
                return size() > most;
            }
        };
    }

    /** Who may see a project at one of its versions. */
    record Roster(UUID projectId, long version, Set<UUID> viewers) {}

    /** Takes in what was seen; the answer is false when something newer has been seen before. */
    boolean learn(Roster roster) {
        Roster known = seen.get(roster.projectId());
        if (known != null && known.version() >= roster.version()) {
            return false;
        }
        seen.remove(roster.projectId());
        seen.put(roster.projectId(), roster);
        return true;
    }

    /** The projects that were last seen with this user. */
    Set<UUID> seenWith(UUID userId) {
        return seen.values().stream()
                .filter(roster -> roster.viewers().contains(userId))
                .map(Roster::projectId)
                .collect(Collectors.toSet());
    }

    /** The projects the user may see: by what was stored, or by what was seen where that is newer. */
    Set<UUID> visibleTo(UUID userId, Collection<Roster> stored) {
        Set<UUID> visible = new HashSet<>(seenWith(userId));
        for (Roster roster : stored) {
            if (newer(roster).viewers().contains(userId)) {
                visible.add(roster.projectId());
            } else {
                visible.remove(roster.projectId());
            }
        }
        return visible;
    }

    private Roster newer(Roster stored) {
        Roster known = seen.get(stored.projectId());
        return known != null && known.version() > stored.version() ? known : stored;
    }
}

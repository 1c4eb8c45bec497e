package io.taskmanager.kit.version;

/** Versions as strong entity tags. */
public final class EntityTags {
    private EntityTags() {}

    /** The ETag of a version: the number in quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}

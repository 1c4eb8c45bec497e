package io.taskmanager.data.migration;

import com.mongodb.client.MongoDatabase;

/**
 * One step of the database's history, a CDI bean. It must be repeatable (a crash may repeat it) and expand only: the
 * previous release keeps working on its result. What is no longer needed is removed a release later.
 */
public interface Migration {
    /** Its place in the order, from 1, without gaps. Never changes once released. */
    int version();

    /** What it does, for the log. */
    String description();

    /** Does it. */
    void apply(MongoDatabase database);
}

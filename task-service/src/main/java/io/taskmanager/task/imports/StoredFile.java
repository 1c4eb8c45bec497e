package io.taskmanager.task.imports;

import org.bson.types.ObjectId;

/**
 * A file that was uploaded.
 *
 * @param size in bytes
 * @param digest SHA-256 of its content, in hex
 */
record StoredFile(ObjectId id, String name, long size, String digest) {}

package io.taskmanager.data.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** A write that a unique index lets happen once. */
public final class UniqueWrite {

    private UniqueWrite() {}

    /**
     * Whether the write was done; false when what has to be unique is there already. An upsert that finds no document,
     * because its filter asks for an older version, meets that document itself, and is false as well.
     */
    public static boolean done(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}

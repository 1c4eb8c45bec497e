package io.taskmanager.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes ids. */
public final class Ids {
    private static final NoArgGenerator UUID_V7 = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A UUIDv7: unique, and later ones of this process sort after earlier ones. */
    public static UUID next() {
        return UUID_V7.generate();
    }
}

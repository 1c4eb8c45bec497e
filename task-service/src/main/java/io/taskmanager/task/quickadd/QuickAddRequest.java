package io.taskmanager.task.quickadd;

import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line to be read.
 *
 * @param projectId where the task goes when the line does not say; only members of it can be named with @
 * @param locale a language tag (BCP 47); when absent, Accept-Language decides
 * @param zone says what day it is, and goes with a time; UTC when absent
 * @param literal parts that are not to be recognised, because the writer has said so; whatever their case
 */
@Schema(name = "QuickAddRequest", requiredProperties = "text")
public record QuickAddRequest(
        @OneLine(max = MAX_LENGTH)
        @Schema(minLength = 1, maxLength = MAX_LENGTH, examples = "Pay rent !3 #home @ann tomorrow 5pm every month")
        String text,

        @Nullable UUID projectId,

        @Size(max = 35) @Schema(examples = "de-AT") @Nullable
        String locale,

        @Schema(examples = "Europe/Berlin") @Nullable String zone,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = MAX_LENGTH) String> literal) {

    static final int MAX_LENGTH = 500;
}

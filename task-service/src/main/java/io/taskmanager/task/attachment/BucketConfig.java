package io.taskmanager.task.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** A store of files that speaks S3. */
@ConfigMapping(prefix = "attachment-bucket")
interface BucketConfig {
    /** Its name; without it files are in the database. To set it later leaves earlier files behind. */
    Optional<String> name();

    /** Of a store other than Amazon's, e.g. {@code https://minio.example.org}. */
    Optional<String> endpoint();

    /** The region of the bucket; other stores ask for any. */
    @WithDefault("us-east-1")
    String region();

    /** Without the two keys the usual sources are asked: environment, profile, the machine's role. */
    Optional<String> accessKey();

    /** The secret of the access key. */
    Optional<String> secretKey();

    /** Whether the bucket is in the path rather than in the host name; unless said so with an endpoint only. */
    Optional<Boolean> pathStyle();
}

package io.taskmanager.auth.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How access tokens are signed. Their issuer and audience are the ones that every service verifies. */
@ConfigMapping(prefix = "auth.signing")
interface SigningConfig {
    /** File with a JWK Set (RFC 7517); its first key signs, the public halves of all are published. */
    Optional<Path> keysFile();

    /** How often the file is looked at for new keys. */
    @WithDefault("PT5S")
    Duration keysReload();

    /** How long an access token lives, give or take the jitter. */
    @WithDefault("PT15M")
    Duration life();

    /** The part of its life by which a token may live longer or shorter, so that renewals do not come in waves. */
    @WithDefault("0.1")
    double jitter();

    /** The region named in the tokens: the home of the sign-in. */
    @WithDefault("local")
    String region();
}
